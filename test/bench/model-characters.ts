import { judgeModel } from '../support/judge-model.ts';
import { characters } from '../support/model-characters.ts';

/** A table of what every character of the scripted model achieves over the frozen cases; `names` chooses some. */
export async function benchCharacters(names: readonly string[]): Promise<void> {
  for (const [name, character] of Object.entries(characters)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const started = performance.now();
    const { unsupportedTexts, crashTexts, ...score } = await judgeModel(character);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${JSON.stringify({ name, seconds, ...score })}\n`);
    for (const text of [...new Set([...unsupportedTexts, ...crashTexts])].slice(0, 12))
      process.stdout.write(`   ${text}\n`);
  }
}
