import { refusals } from '../../../kernel/refusal/index.ts';
import { words } from '../../../kernel/words/index.ts';

/** What has no translation into SQL, said when the statement is made and never when it runs. */
export const refuseSql = refusals({
  'sql-too-wide': {
    status: 422,
    words: words(
      '"{rule}"의 {construct} 값({article})은 {digits}자리까지 될 수 있어 {dialect}의 정수로 정확히 계산할 수 없습니다.',
      'A value of "{rule}" ({construct}, under {article}) can have {digits} digits: {dialect} has no integer that wide.',
    ),
  },
  'sql-group-without-table': {
    status: 422,
    words: words(
      '"{rule}"은(는) {group}의 구성원을 묻습니다({construct}, {article}). 구성원이 든 표와 대상자의 키를 알려 주세요.',
      '"{rule}" asks about the members of {group} ({construct}, under {article}): name their table, and the key of the subjects.',
    ),
  },
  'sql-name-unusable': {
    status: 422,
    words: words(
      '"{name}"은(는) {dialect}에서 이름이나 코드로 쓸 수 없습니다.',
      '"{name}" cannot be a name or a code in {dialect}.',
    ),
  },
  'sql-names-collide': {
    status: 422,
    words: words(
      '"{name}"과(와) "{other}"은(는) SQL에서 같은 이름이 됩니다.',
      '"{name}" and "{other}" are the same name in SQL.',
    ),
  },
  'sql-too-many-columns': {
    status: 422,
    words: words(
      '한 문장에 열이 {count}개 필요하지만 {dialect}은(는) {most}개까지 받습니다. 규칙을 나누어 주세요.',
      'One statement would need {count} columns and {dialect} takes {most}: take fewer rules at a time.',
    ),
  },
});
