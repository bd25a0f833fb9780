import { lexer, Parser, type Token, type Tokens, walkTokens } from 'marked';
import { homepage } from '../../package.json';

export const POLICY_FILE = 'docs/store/privacy-policy.html';

/** What is written for developers, and left out of the page for readers. */
const FOR_DEVELOPERS = 'How this is checked';

/**
 * PRIVACY.md as one HTML page that can be hosted anywhere: it loads nothing. Tables become lists of their first column, the promises, without
 * the tests that hold them; links to files of the project lead to its public address.
 */
export function toPolicy(privacy: string): string {
  const tokens = lexer(privacy);
  walkTokens(tokens, (token) => {
    if (token.type === 'link') token.href = toPublicAddress(token.href);
  });
  const cut = tokens.findIndex((token) => token.type === 'heading' && token.text === FOR_DEVELOPERS);
  const parts = (cut === -1 ? tokens : tokens.slice(0, cut)).map((token) =>
    token.type === 'table' ? listFirstColumn(token as Tokens.Table) : Parser.parse([token as Token]),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Sourcelight: privacy policy</title>
<style>
  body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.05rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }
  h1, h2 { line-height: 1.25 }
  ul { padding-left: 1.25rem }
  li { margin-bottom: .9rem }
</style>
<body>
${parts.join('').trim().replace('<h1>Privacy</h1>', '<h1>Sourcelight: privacy policy</h1>')}
</body>
</html>
`;
}

const listFirstColumn = ({ rows }: Tokens.Table): string =>
  `<ul>\n${rows.map(([first]) => `<li>${Parser.parseInline(first?.tokens ?? [])}</li>\n`).join('')}</ul>\n`;

const toPublicAddress = (href: string): string => (/^[a-z]+:/.test(href) ? href : `${homepage}/blob/main/${href}`);
