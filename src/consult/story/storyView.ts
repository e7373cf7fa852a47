import { problemsOf, shownView } from '../../../workers/consult/story/steps.ts';
import type { StoryStep, StoryView } from '../../../workers/model/story.ts';
import { useStage } from '../../map/picture.ts';
import { askCamera } from '../../map/wantedCamera.ts';
import { useResults } from '../../project/results.ts';
import { currentScenario } from '../../project/scenarios.ts';
import { amend, useProject } from '../../project/store.ts';
import { storyWorld } from '../../project/story.ts';
import { askIsochrone, DEFAULT_VIEW, look, MAP_LAYERS, useView, viewSchema } from '../../project/view.ts';

/** The view that is on screen now, as a step keeps it. */
export function viewNow(): StoryView {
  const { lens, surface, streets, hidden, extruded, planYear, selected } = useView.getState();
  const { district } = useResults.getState();
  return {
    camera: useStage.getState().stage?.camera() ?? null,
    lens,
    surface,
    streets,
    hidden,
    extruded,
    scenario: currentScenario(useProject.getState().document)?.id ?? null,
    planYear,
    parcel: selected === null ? null : (district?.parcels.ids[selected] ?? null),
  };
}

/** Shows a step's view on the map, as far as there is still what it shows. Opening its scenario is no step of undo. */
export function showStep(step: StoryStep, moveMs = 0): void {
  const view = shownView(step.view, problemsOf(step, storyWorld()));
  const { scenario } = view;
  if (scenario !== null && currentScenario(useProject.getState().document)?.id !== scenario)
    amend((document) => ({ ...document, plans: { ...document.plans, current: scenario } }));
  const row =
    view.parcel === null ? -1 : (useResults.getState().district?.parcels.ids.indexOf(view.parcel) ?? -1);
  askIsochrone({ place: null });
  look({
    lens: view.lens ?? DEFAULT_VIEW.lens,
    surface: view.surface,
    streets: viewSchema.shape.streets.catch('plain').parse(view.streets),
    hidden: MAP_LAYERS.filter((name) => view.hidden.includes(name)),
    extruded: view.extruded,
    planYear: view.planYear,
    selected: row < 0 ? null : row,
  });
  askCamera(view.camera, moveMs);
}
