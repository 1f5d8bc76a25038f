/**
 * The office hours of public offices. Not yet checked against the text in force.
 *
 * @law 국가공무원 복무규정 제9조
 */
export const publicOfficeHours = {
  value: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ],
  source: '국가공무원 복무규정 제9조제2항 (from memory)',
  verified: false,
} as const;
