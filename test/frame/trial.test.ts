import { beforeEach, describe, expect, test } from 'vitest';
import {
  amend,
  edit,
  editInStroke,
  endStroke,
  isTryingOut,
  openProject,
  undo,
  useProject,
} from '../../src/project/store.ts';
import { beginTrial, endTrial, whatToKeep } from '../../src/project/trial.ts';
import { DEFAULT_VIEW, look, useView } from '../../src/project/view.ts';
import { emptyDocument, type ProjectDocument } from '../../workers/model/document.ts';

const now = () => useProject.getState().document;
const steps = () => useProject.temporal.getState().pastStates.length;
const speed = (speedKmh: number) => (document: ProjectDocument) => ({
  ...document,
  access: { ...document.access, speedKmh },
});

beforeEach(() => {
  endTrial();
  openProject(emptyDocument('own'), new Map());
  look(DEFAULT_VIEW);
});

describe('what is only tried out', () => {
  test('leaves the very same document and view behind, and no step of undo', () => {
    edit(speed(3));
    const [document, view] = [now(), useView.getState()];
    beginTrial();
    edit(speed(4));
    editInStroke(speed(5));
    editInStroke(speed(6));
    endStroke();
    amend(speed(7));
    look({ lens: 'plan:action', selected: 2 });
    expect(now().access.speedKmh).toBe(7);
    expect(steps()).toBe(1);
    endTrial();
    expect(now()).toBe(document);
    expect(useView.getState()).toEqual(view);
    expect(steps()).toBe(1);
    expect(isTryingOut()).toBe(false);
  });

  test('is not what a save keeps, and cannot be undone into the project', () => {
    edit(speed(3));
    const document = now();
    beginTrial();
    edit(speed(9));
    look({ extruded: true });
    expect(whatToKeep()).toEqual({ document, view: DEFAULT_VIEW });
    undo();
    expect(now().access.speedKmh).toBe(9);
    endTrial();
    edit(speed(4));
    undo();
    expect(now()).toBe(document);
    undo();
    expect(now().access.speedKmh).not.toBe(3);
  });

  test('ends a stroke that was open, and may itself end within one', () => {
    editInStroke(speed(2));
    beginTrial();
    editInStroke(speed(8));
    endTrial();
    expect(now().access.speedKmh).toBe(2);
    edit(speed(3));
    expect(steps()).toBe(2);
  });

  test('gives way to a project that is opened meanwhile', () => {
    beginTrial();
    openProject(emptyDocument('city'), new Map());
    edit(speed(9));
    endTrial();
    expect(now()).toEqual(emptyDocument('city'));
    edit(speed(4));
    expect(steps()).toBe(1);
  });
});
