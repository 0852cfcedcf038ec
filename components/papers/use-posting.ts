import { useState } from 'preact/hooks';
import { useDesk } from '../manager/desk';
import type { PostedFacts } from './PostedPaper';
import type { PaperSort } from './sort';
import { unitCount } from './units';
import type { PaperWork } from './use-paper';

interface Posting {
  /** It was refused, so all that is missing is told from now on. */
  readonly asked: boolean;
  readonly post: (pin?: string) => Promise<void>;
}

/** Posts the paper, or puts its units aside. A refused one stays, and its first reason gets the focus. */
export function usePosting(sort: PaperSort, work: PaperWork, onPosted: (posted: PostedFacts) => void): Posting {
  const { papers } = useDesk();
  const [asked, setAsked] = useState(false);

  async function post(pin?: string): Promise<void> {
    const paper = work.shown.value?.paper;
    if (!paper) return;
    const { id } = paper;
    const result = await work.inTurn(async () => {
      const before = await papers.look(id);
      await dropEmptyLines(before);
      const posted = sort.setsAside ? await papers.setAside(id) : await papers.post(id, pin);
      return { ...posted, before };
    });
    if (result.posted) {
      const { documentId, number, before } = result;
      onPosted({ sort, documentId, number, count: unitCount(before.view), paper: before.paper });
      return;
    }
    setAsked(true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.paper [data-mark=reason]')?.focus());
  }

  /** A product that was chosen and never scanned says nothing. */
  async function dropEmptyLines({ paper, view }: Awaited<ReturnType<typeof papers.look>>): Promise<void> {
    const full = new Set(view.lines.filter(({ units }) => units.length > 0).map(({ key }) => key));
    const lines = paper.lines.filter(({ key, quantity }) => quantity !== null || full.has(key));
    const counts = full.size > 0 || paper.kind === 'stockCount';
    if (counts && lines.length < paper.lines.length) await papers.edit(paper.id, { lines });
  }

  return { asked, post };
}
