import { useDesk } from '../manager/desk';
import { momentText } from '../manager/format';
import { hashOf } from '../manager/routes';
import { Answer } from '../manager/ui/Answer';
import { Card } from '../manager/ui/Card';
import { useLoaded } from '../manager/use-loaded';
import { DropPaper } from './DropPaper';
import type { Paper } from './paper';
import { sortOf } from './sorts/all';
import { isUntouched } from './untouched';

/** Papers that were begun and not posted. They keep what was scanned for them, for days if need be. */
export function UnfinishedPapers() {
  const { say, papers } = useDesk();
  const unfinished = useLoaded(async () => (await papers.unfinished()).filter((paper) => !isUntouched(paper)), []);
  return (
    <Answer of={unfinished}>
      {(rows) =>
        rows.length > 0 && (
          <Card title={say('papers_unfinished')} note={say('papers_unfinished_note')}>
            <ul class="rows">
              {rows.map((paper) => (
                <UnfinishedRow key={paper.id} paper={paper} />
              ))}
            </ul>
          </Card>
        )
      }
    </Answer>
  );
}

function UnfinishedRow({ paper }: { readonly paper: Paper }) {
  const { say, language } = useDesk();
  const sort = sortOf(paper);
  const about = [
    paper.party,
    paper.lines.length > 0 ? say('paper_products', { count: paper.lines.length }) : null,
    say('paper_begun', { at: momentText(paper.openedAt, language) }),
  ];
  return (
    <li class="row">
      <span class="row-main">
        <a class="row-link" href={hashOf({ view: 'paper', id: paper.id })}>
          {sort ? say(`sort_${sort.id}`) : say(`kind_${paper.kind}`)}
        </a>
        <small>{about.filter(Boolean).join(' · ')}</small>
      </span>
      <DropPaper paper={paper} view={null} />
    </li>
  );
}
