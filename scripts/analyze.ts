import { createInterface } from 'node:readline';
import { analyze } from '../src/analyze';
import { readText } from '../src/article/read-text';
import { toReport } from '../src/summary/to-report';

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, title = null, outlet = null, url = null, byline = null } = JSON.parse(line);
  console.log(JSON.stringify({ id, ...toReport(analyze(readText(text, { title, outlet, url, byline }))) }));
}
