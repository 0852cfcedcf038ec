import { useState } from 'preact/hooks';
import { useDesk } from '../manager/desk';
import { Answer, Empty } from '../manager/ui/Answer';
import { View } from '../manager/ui/View';
import { DropPaper } from './DropPaper';
import { PaperForm } from './PaperForm';
import { type PostedFacts, PostedPaper } from './PostedPaper';
import { sortOf } from './sorts/all';
import { usePaper } from './use-paper';

/** One paper: while it is written, and what became of it once it is posted. */
export function PaperPage({ id }: { readonly id: string }) {
  const [posted, setPosted] = useState<PostedFacts | null>(null);
  return posted ? <PostedPaper {...posted} /> : <UnpostedPaper id={id} onPosted={setPosted} />;
}

interface UnpostedProps {
  readonly id: string;
  readonly onPosted: (posted: PostedFacts) => void;
}

function UnpostedPaper({ id, onPosted }: UnpostedProps) {
  const { say } = useDesk();
  const work = usePaper(id);
  const { value, error } = work.shown;
  const sort = value && sortOf(value.paper);
  if (value && !sort) return <Unreadable title={say('paper_newer')} note={say('paper_newer_note')} />;
  const gone = error instanceof Error && 'code' in error && error.code === 'unknownDocument';
  if (gone) return <Unreadable title={say('paper_gone')} note={say('paper_gone_note')} />;
  return (
    <View
      title={sort ? say(`sort_${sort.id}`) : say('nav_papers')}
      {...(sort && { lead: say(`sort_${sort.id}_note`) })}
      back={{ to: { view: 'papers' }, label: say('nav_papers') }}
      ownFocus
      aside={value && sort && <DropPaper paper={value.paper} view={value.view} />}
    >
      <Answer of={work.shown}>
        {({ paper, view }) =>
          sort && <PaperForm key={id} sort={sort} paper={paper} view={view} work={work} onPosted={onPosted} />
        }
      </Answer>
    </View>
  );
}

function Unreadable({ title, note }: { readonly title: string; readonly note: string }) {
  const { say } = useDesk();
  return (
    <View title={say('nav_papers')} back={{ to: { view: 'papers' }, label: say('nav_papers') }}>
      <Empty icon="papers" title={title}>
        <p>{note}</p>
      </Empty>
    </View>
  );
}
