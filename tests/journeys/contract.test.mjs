// Every reading operation of the contract answers the demonstration in the form that the contract promises, and a
// stranger reads none of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi, operations } from './api.mjs';
import { startProgram } from './program.mjs';

let program;
let api;
let stranger;
let ids;
let report;
before(async () => {
  program = await startProgram();
  api = openApi(program.origin, await program.token());
  stranger = openApi(program.origin);
  const plan = (await api.get('list_plans')).items[0];
  const goal = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal', limit: 1 } })).items[0];
  const element = await api.get('get_element', { id: goal.id });
  ids = { plans: plan.id, elements: goal.id, indicators: element.indicators[0].id };
  ids.people = (await api.get('get_session')).person.id;
  const owed = (await openApi(program.origin, await program.token('gerencia')).get('list_work')).owed.items[0];
  report = { office: owed.office, period: owed.period };
  ids.institutions = (await api.get('list_offices')).items.find((office) => office.kind === 'institution').id;
});
after(() => program?.stop());

// Whose home it is: an administrator has none of these.
const owners = { list_work: 'gerencia', list_contacts: 'planeacion', list_convocations: 'planeacion', list_recommendations: 'planeacion', list_unverified: 'verificacion', show_feedback: 'planeacion', download_built_in_template: 'planeacion', list_feedback_documents: 'planeacion', download_workbook: 'planeacion', download_workbooks: 'planeacion', show_review: 'planeacion', show_office: 'secretaria', show_shared_goals: 'coparticipe' };
const queries = { explain_figure: { figure: 'compliance' }, search_words: { words: 'vivienda' }, list_national_holidays: { country: 'CO', year: 2026 } };
const absent = {
  show_logo: 'the demonstration has no logo; administration.test.mjs gives one',
  show_logframe: 'the demonstration has no initiative; logframe.test.mjs plans one',
  show_cover: 'the demonstration has no initiative; covers.test.mjs plans one',
  list_cover_documents: 'the demonstration has no initiative; covers.test.mjs prints for one',
  fill_cover_template: 'the demonstration has no initiative; official_documents.test.mjs fills forms',
  preview_cover_template: 'the demonstration has no initiative; official_documents.test.mjs fills forms',
  show_snapshot: 'the demonstration has closed no period; closed_period.test.mjs closes some',
  find_document: 'the demonstration has printed nothing; official_documents.test.mjs does',
  download_document: 'the demonstration has printed nothing; official_documents.test.mjs does',
  download_scan: 'the demonstration has printed nothing; official_documents.test.mjs does',
  download_template: 'the demonstration has no template; official_documents.test.mjs sends some',
  fill_template: 'the demonstration has no template; official_documents.test.mjs sends some',
  preview_template: 'the demonstration has no template; official_documents.test.mjs sends some',
  show_upload: 'the demonstration has no files; evidence.test.mjs sends some',
  show_upload_thumbnail: 'the demonstration has no files; evidence.test.mjs sends some',
  download_evidence: 'the demonstration has no files; evidence.test.mjs attaches some',
  show_evidence_thumbnail: 'the demonstration has no files; evidence.test.mjs attaches some',
  download_recommendation_file: 'the demonstration has no files; recommendations.test.mjs attaches some',
  show_recommendation_thumbnail: 'the demonstration has no files; recommendations.test.mjs attaches some',
};

for (const [name, { path, method, operation }] of operations) {
  if (method !== 'get' || operation.tags.includes('imports')) continue;  // the import journey reads those
  test(`${name} keeps its contract`, async (t) => {
    const kind = path.split('/')[1];
    if (absent[name]) return t.skip(absent[name]);
    assert.ok(!path.includes('{id}') || ids[kind], `${name} needs one of the ${kind} of the demonstration among the ids above`);
    const parts = { id: ids[kind], figure: 'compliance', name: 'anexo-3.xlsx', query: queries[name], ...report };
    const its = owners[name] ? openApi(program.origin, await program.token(owners[name])) : api;
    await its.get(name, parts);
    if (!operation.security?.length && operation.security !== undefined) return;
    assert.equal((await stranger.call(name, parts)).status, 401);
  });
}

test('an unchanged board is not sent twice', async () => {
  const first = await api.call('show_board', { id: ids.plans });
  const tag = first.headers.get('etag');
  assert.match(tag, /^"/);
  assert.equal((await api.call('show_board', { id: ids.plans, headers: { 'if-none-match': tag } })).status, 304);
});
