import { useCallback } from 'react';
import { useVote } from '../../project/votes.ts';
import { inTongue } from '../../words/inTongue.ts';
import { useTongue } from '../../words/tongue.ts';

/** A project as it is called in lists: its id and its name in the language of the screen. */
export function useProjectName(): (id: string) => string {
  const { projects } = useVote();
  const tongue = useTongue();
  return useCallback(
    (id) => {
      const project = projects.find((one) => one.id === id);
      return project ? `${id} ${inTongue(project.name, tongue)}`.trim() : id;
    },
    [projects, tongue],
  );
}
