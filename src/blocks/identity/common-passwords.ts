/** Passwords of ten characters or more that head every published list of the most used, Korean keyboards included. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 12345678910 123456789a 1234567890a 0123456789 0987654321 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop
  qwerty12345 qwerty123456 qwer1234asdf asdfghjkl1 asdfghjkl; zxcvbnm123 password12 password123 password1234 passw0rd123
  p@ssw0rd123 iloveyou12 iloveyou123 letmein123 welcome123 welcome1234 admin12345 administrator changeme123 football123
  baseball123 superman123 dragon12345 monkey12345 sunshine123 princess123 abcd123456 abcde12345 abc1234567 a123456789
  a1234567890 aa12345678 aa123456789 asdf123456 asdfasdf12 qwer123456 qwerqwer12 zxcv123456 test123456 tjdnf123456
  dkssud1234 dkssudgktpdy tkfkdgo123 tkfkdgody123 qlalfqjsgh qlalfqjsgh1 qlalfqjsgh123 rnrrk12345 eogksalsrnr
  korea12345 seoul12345 korea123456 government madang1234 madang12345 letmeinnow trustno1trustno1 1111111111 0000000000
  1212121212 1122334455 1111122222 9876543210 q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 zaq1xsw2cde3 1q2w3e4r!@#$ qwe123!@#$
  qwer1234!@#$ qwer1234!!`.split(/\s+/),
);
