/** The page of a rule in the public register of algorithms; each automated decision leads to that of the version that made it. */
export const pathOfRule = (id: string, version?: number): string =>
  `/algorithms/${id}${version === undefined ? '' : `?version=${version}`}`;

/** The page of a rule at the desk. */
export const deskPathOfRule = (id: string, version?: number): string =>
  `/desk/rules/${id}${version === undefined ? '' : `?version=${version}`}`;

export const runPath = (id: string): string => `/desk/rules/${id}/run`;
export const comparePath = (id: string): string => `/desk/rules/${id}/compare`;
export const parameterPath = (id: string): string => `/desk/parameters/${id}`;
