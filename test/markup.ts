import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }),
);

/** Checks a whole document against HTML's own rules; answers one line per fault, so an empty list is what a test expects. */
export async function validateMarkup(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results
    .flatMap(result => result.messages)
    .map(found => `${found.line}:${found.column} ${found.ruleId}: ${found.message} (${found.selector ?? ''})`);
}
