import { type Words, words } from '../../kernel/words/index.ts';
import type { Article, Service } from '../language/index.ts';

/** An article and what a service takes from it. */
export interface LawUse {
  readonly article: Article;
  readonly uses: readonly Words[];
  /** Checked against the text in force, wherever the declaration cites it. */
  readonly verified: boolean;
}

const text = {
  service: words('서비스의 근거', 'The service itself'),
  basis: words('정부가 기록을 확인하는 근거', 'Looking records up'),
  alsoFor: words('다른 사람을 위한 신청', 'Applying for someone else'),
  fee: words('수수료', 'The fee'),
  clock: words('처리 기한', 'The time limit'),
  automatic: words('사람을 거치지 않는 결정', 'Deciding without an official'),
  remedy: words('이의신청', 'Objecting'),
};

const isArticle = (source: Article | string): source is Article => typeof source !== 'string';

function cited(service: Service): readonly (readonly [Article, Words])[] {
  const states = Object.values(service.process.states);
  const sources = service.fee.values.map(value => value.source).filter(isArticle);
  return [
    [service.law, text.service],
    [service.basis, text.basis],
    ...(service.alsoFor ?? []).map(other => [other.law, text.alsoFor] as const),
    ...states.flatMap(state => (state.kind === 'automatic' ? [[state.law, text.automatic] as const] : [])),
    [service.clock.law, text.clock],
    ...sources.map(source => [source, text.fee] as const),
    [service.remedy.law, text.remedy],
  ];
}

/** Every article a service rests on, each once, with all that it is cited for. */
export function lawBasis(service: Service): readonly LawUse[] {
  const byArticle = Map.groupBy(cited(service), ([article]) => `${article.law.ko} ${article.number}`);
  return [...byArticle.values()].flatMap(uses => {
    const first = uses[0];
    if (!first) return [];
    return [
      {
        article: first[0],
        uses: [...new Set(uses.map(([, use]) => use))],
        verified: uses.some(([article]) => article.verified),
      },
    ];
  });
}
