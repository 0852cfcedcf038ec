import type { Rules } from '../../core/ledger/ledger';
import { sentence } from '../../core/outputs/sentence';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { describe } from '../../core/rules/describe';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { recognise } from '../../core/scan/recognise';

/** The rules that every ledger of ours is opened with. */
export const RULES: Rules = { judge, place, bring, recognise, sentence, describe, missing: missingSchemes };
