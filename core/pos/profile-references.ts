import { SUPPLIER_RETURN_CAUSES, WRITE_OFF_CAUSES } from '../model/paper-details';
import type { DocumentDefinition, Profile } from './profile';

export interface ProfileProblem {
  /** Where, e.g. `documents[0].gate.clicks[1]`. */
  readonly path: string;
  readonly message: string;
}

/** What a profile says about itself that is not so: names of rules, rejections and definitions that do not exist. */
export function referenceProblems(profile: Profile): ProfileProblem[] {
  const definitions = profile.documents.map(({ id }) => id);
  const rules = profile.requests.map(({ id }) => id);
  return [
    ...repeated(definitions, 'documents'),
    ...repeated(rules, 'requests'),
    ...profile.documents.flatMap((definition, index) => documentProblems(definition, `documents[${index}]`, profile)),
    ...profile.requests.flatMap((rule, index) => {
      const path = `requests[${index}]`;
      const missing = rule.documents.flatMap((id, at) =>
        unknownName(id, definitions, `${path}.documents[${at}]`, 'document'),
      );
      return [...missing, ...rejectionProblems(rule, path, profile)];
    }),
    ...profile.sightings.flatMap(({ definition }, index) =>
      unknownName(definition, definitions, `sightings[${index}].definition`, 'document'),
    ),
  ];
}

function documentProblems(definition: DocumentDefinition, path: string, profile: Profile): ProfileProblem[] {
  const problems = kindProblems(definition, path);
  const rules = profile.requests.map(({ id }) => id);
  definition.read.sources.forEach((source, index) => {
    if (source.from !== 'request') return;
    problems.push(...unknownName(source.rule, rules, `${path}.read.sources[${index}].rule`, 'request rule'));
  });
  for (const state of ['posted', 'voided'] as const) {
    const rule = definition.outcome[state].response?.rule;
    if (rule !== undefined)
      problems.push(...unknownName(rule, rules, `${path}.outcome.${state}.response.rule`, 'request rule'));
  }
  const { response, page } = definition.outcome.posted;
  if (!response && !page?.length) {
    problems.push({ path: `${path}.outcome.posted`, message: 'needs a mark: a response or a page' });
  }
  const isHeld = profile.requests.some(({ mode, documents }) => mode === 'hold' && documents.includes(definition.id));
  if (!isHeld && definition.gate.clicks.length === 0 && definition.gate.forms.length === 0) {
    const message = 'nothing holds this document: name clicks, forms or a request rule with the mode "hold"';
    problems.push({ path: `${path}.gate`, message });
  }
  return problems;
}

/** A stage or a cause belongs to certain kinds, and each kind has causes of its own. */
function kindProblems({ kinds, read }: DocumentDefinition, path: string): ProfileProblem[] {
  const places = [
    ...kinds.map((said, at) => ({ said, place: `${path}.kinds[${at}]` })),
    ...read.sources.flatMap((source, index) =>
      source.from === 'request'
        ? (source.kinds ?? []).map((said, at) => ({ said, place: `${path}.read.sources[${index}].kinds[${at}]` }))
        : [],
    ),
  ];
  return places.flatMap(({ said: { kind, stage, cause }, place }): ProfileProblem[] => {
    const causes = kind === 'writeOff' ? WRITE_OFF_CAUSES : kind === 'supplierReturn' ? SUPPLIER_RETURN_CAUSES : [];
    if (stage !== undefined && kind !== 'transfer')
      return [{ path: `${place}.stage`, message: `a ${kind} has no stages` }];
    if (cause === undefined || causes.some((own) => own === cause)) return [];
    const may = causes.length === 0 ? 'it has none' : `it may be ${causes.join(', ')}`;
    return [{ path: `${place}.cause`, message: `"${cause}" is no cause of a ${kind}; ${may}` }];
  });
}

function rejectionProblems(rule: Profile['requests'][number], path: string, profile: Profile): ProfileProblem[] {
  if (rule.rejection !== undefined) {
    return unknownName(rule.rejection, Object.keys(profile.rejections), `${path}.rejection`, 'rejection');
  }
  if (rule.mode !== 'hold') return [];
  return [{ path: `${path}.rejection`, message: 'is missing: a rule that holds must say how the request is refused' }];
}

function unknownName(name: string, known: readonly string[], path: string, what: string): ProfileProblem[] {
  if (known.includes(name)) return [];
  const there = known.length === 0 ? 'there is none' : `there are ${known.join(', ')}`;
  return [{ path, message: `there is no ${what} "${name}"; ${there}` }];
}

function repeated(ids: readonly string[], list: string): ProfileProblem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: `${list}[${index}].id`, message: `"${id}" is already taken` }],
  );
}
