import { benchExplain } from './explain-bench.ts';

const [name, ...numbers] = process.argv.slice(2);
const values = numbers.map(Number);

if (name === undefined || name === 'explain') await benchExplain(...values);
else if (name === 'questions') await (await import('./frozen-questions.ts')).benchQuestions();
else if (name === 'reload') await (await import('./reload-bench.ts')).benchReload(...values);
else if (name === 'workspace') await (await import('./workspace-bench.ts')).benchWorkspace(...values);
else if (name === 'schedule') (await import('./schedule-bench.ts')).benchSchedule(...values);
else if (name === 'review') (await import('./review-bench.ts')).benchReview(...values);
else if (name === 'grading') await (await import('./grading-bench.ts')).benchGrading();
else if (name === 'drafts') (await import('./drafts-bench.ts')).benchDrafts(numbers[0]);
else if (name === 'post') await (await import('./post-bench.ts')).benchPost(...values);
else if (name === 'report') await (await import('./report-bench.ts')).benchReport(...values);
else if (name === 'model') await import('./model-overhead.ts');
else if (name === 'characters') await (await import('./model-characters.ts')).benchCharacters(numbers);
else if (name === 'fuzz') (await import('./fuzz-search.ts')).benchFuzz(...values);
else if (name === 'fields') await (await import('./fields-bench.ts')).benchFields(...values);
else if (name === 'embeddings') await (await import('./embeddings-bench.ts')).benchEmbeddings();
else if (name === 'retrieval') await (await import('./retrieval-bench.ts')).benchRetrieval(...values);
else if (name === 'import') await (await import('./import-bench.ts')).benchImport(...values);
else {
  console.error(
    'Usage: npm run bench -- [explain [SECONDS] [PER_SECOND] [CHANNELS] | reload [COUNT …] | schedule [SECONDS] [COUNT] | workspace [MENTIONS] | review [MEMBERS] [DAYS] | grading | drafts [PATH] | post [COUNT] | report [MEMBERS] [CHAPTERS] | retrieval [SECTIONS …] | embeddings | fields [ROUNDS] | import [COUNT] | questions | model | characters [NAME …] | fuzz [COUNT]]',
  );
  process.exitCode = 2;
}
