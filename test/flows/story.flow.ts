import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { faultsOf } from './support/axe.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { savedProject } from './support/saved.ts';
import { said } from './support/screen.ts';

const ZH_HEADLINE = '从这里开始';

/** The project as the browser keeps it, once a change has been written. */
const keptStory = async (page: Page): Promise<ProjectDocument> => (await savedProject(page)).document;

const headlines = (page: Page) => page.locator('.story-name').allInnerTexts();
const bare = (names: string[]) => names.map((name) => name.replace(/^\d+\s*/, ''));
const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
const factRows = (page: Page) =>
  page.locator('.hall .story-facts tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));

test('a story is made, presented, tried out, and handed out as one file with the same figures', async ({
  page,
  context,
  browser,
  shot,
}) => {
  test.setTimeout(240_000);
  await openApp(page, '#/plan/search');
  await page.getByRole('button', { name: 'Begin a scenario' }).click();
  await page.getByRole('button', { name: 'Search and follow' }).click();
  await expect(page.getByTestId('search-result')).toContainText('below the best possible');
  await isIdle(page);

  await test.step('views are added from any map, and ready ones in the panel', async () => {
    await page.getByRole('link', { name: 'Consult' }).click();
    await page.getByRole('button', { name: 'Begin with five views' }).click();
    await expect(page.locator('.story-step')).toHaveCount(5);
    await page.getByRole('link', { name: 'Diagnose' }).click();
    await page.getByRole('button', { name: 'Add this view to the story' }).click();
    await page.getByRole('link', { name: 'Consult' }).click();
    await expect(page.locator('.story-step')).toHaveCount(6);
    await expect(page.locator('.story-step').last()).toContainText('No words yet');
  });

  await test.step('a step has its words in both languages; one that is empty is told in the other', async () => {
    await page.locator('.story-name').last().click();
    const chinese = page.getByRole('textbox', { name: 'Headline, Chinese' });
    await chinese.fill(ZH_HEADLINE);
    await chinese.blur();
    await expect(page.locator('.story-name').last()).toContainText(ZH_HEADLINE);
    await page
      .getByRole('combobox', { name: 'Beside the map' })
      .selectOption({ label: 'Figures: people and homes' });
    await expect(page.getByTestId('story-facts')).toContainText('People');
    await shot(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.story-name').last().click();
  });

  await test.step('steps are put in order by keys, by buttons and by dragging; undo takes it back', async () => {
    const before = bare(await headlines(page));
    await page.locator('.story-name').last().press('Alt+ArrowUp');
    await expect(page.locator('.story-name').nth(4)).toContainText(ZH_HEADLINE);
    await expect(page.locator('.story-name').nth(4)).toBeFocused();
    await expect(page.getByText('Now step 5 of 6.')).toBeAttached();
    await page.getByRole('button', { name: `Move down: ${ZH_HEADLINE}` }).click();
    expect(bare(await headlines(page))).toEqual(before);
    await page.locator('.story-grip').nth(0).dragTo(page.locator('.story-step').nth(2));
    await expect(page.locator('.story-name').nth(2)).toContainText('fall short');
    await undoButton(page).click();
    expect(bare(await headlines(page))).toEqual(before);
    await page.getByRole('button', { name: `Make a copy: ${ZH_HEADLINE}` }).click();
    await page
      .getByRole('button', { name: `Remove: ${ZH_HEADLINE}` })
      .last()
      .click();
    expect(bare(await headlines(page))).toEqual(before);
  });

  await test.step('a view is taken again', async () => {
    await page.locator('.story-name').nth(0).click();
    await page.getByRole('button', { name: 'Massing by floor area' }).click();
    await page.getByRole('button', { name: 'Take this view again' }).click();
    await expect.poll(async () => (await keptStory(page)).story.steps[0].view.extruded).toBe(true);
    await page.locator('.story-name').nth(0).click();
    await isIdle(page);
  });

  const atFirst = await keptStory(page);
  const progress = page.getByTestId('progress');
  await page.getByRole('link', { name: 'Present', exact: true }).click();

  await test.step('it is presented by keys, in large type that fits the projector', async () => {
    await expect(progress).toHaveText('1 / 6');
    await page.keyboard.press('PageDown');
    await expect(progress).toHaveText('2 / 6');
    await expect(page.getByTestId('announced')).toHaveText('Step 2 of 6: What could be done');
    await isIdle(page);
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText('What could be done');
    expect(
      await headline.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize)),
    ).toBeGreaterThanOrEqual(32);
    const over = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
    expect(over, 'nothing stands out of 1280×720').toEqual([0, 0]);
    await shot(2);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('End');
    await expect(progress).toHaveText('6 / 6');
    await page.keyboard.press('ArrowRight');
    await expect(progress).toHaveText('6 / 6');
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(progress).toHaveText('2 / 6');
    await page.locator('.hall-zone-right').click();
    await expect(progress).toHaveText('3 / 6');
  });

  await test.step('its words are explained', async () => {
    await page.keyboard.press('g');
    await expect(page.locator('.hall-caption abbr').first()).toHaveText('plan');
    await expect(page.getByTestId('glossary')).toContainText('What would be done, on which parcel');
    await page.keyboard.press('g');
    await expect(page.getByTestId('glossary')).toBeHidden();
  });

  await test.step('the speaker’s window follows, opens no project, and moves the presentation', async () => {
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
    await expect(notes.getByTestId('notes')).toContainText('Say that the years are limits of the plan');
    await expect(notes.getByTestId('notes')).toContainText('3 / 6');
    await expect(notes.getByTestId('notes')).toContainText('Next: Who agrees');
    await notes.getByRole('button', { name: 'Next step' }).click();
    await expect(progress).toHaveText('4 / 6');
    await page.bringToFront();
    await page.keyboard.press('ArrowRight');
    await expect(notes.getByTestId('notes')).toContainText('What is to be decided');
    await expect(notes.getByTestId('map')).toHaveCount(0);
    await expect(page.getByText('open in another')).toHaveCount(0);
    await notes.screenshot({ path: 'test-results/screens/story-notes-en.png' });
    await notes.close();
  });

  await isIdle(page);
  const rules = await factRows(page);
  expect(rules.length).toBeGreaterThan(4);

  await test.step('what is tried out in the hall changes plan and reasons live', async () => {
    await page.keyboard.press('w');
    const hall = page.getByTestId('what-if');
    const result = hall.getByTestId('search-result');
    await expect(result).toContainText('below the best possible');
    await isIdle(page);
    const first = await said(result);
    const share = hall.getByRole('textbox', { name: 'Floor demolished of existing floor ≤' });
    await share.fill('4');
    await share.press('Enter');
    await expect(result).not.toHaveText(first);
    await expect(result).toContainText('below the best possible');
    const people = hall.locator('[data-row="population"] td');
    await expect(people.last()).not.toHaveText('…');
    await isIdle(page);
    expect(await said(people.last())).not.toBe(await said(people.first()));
    const map = (await page.getByTestId('map').boundingBox())!;
    const why = page.getByTestId('parcel-why');
    let at = 0.6;
    await expect(async () => {
      at += 0.013;
      await page.mouse.click(map.x + at * map.width, map.y + 0.62 * map.height);
      await expect(why).toContainText(/Next best|By prices alone|stays|Kept|Rebuild|Retrofit/, {
        timeout: 1500,
      });
    }).toPass();
    await shot(3);
    expect(await faultsOf(page)).toEqual([]);
  });

  await test.step('and the return to the story leaves the project as it was, without a step of undo', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('what-if')).toHaveCount(0);
    await expect(progress).toHaveText('5 / 6');
    await expect.poll(() => factRows(page)).toEqual(rules);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('story')).toBeVisible();
    await isIdle(page);
    await undoButton(page).click();
    const isTilted = async () => (await keptStory(page)).story.steps[0].view.extruded;
    await expect.poll(isTilted, 'the last step of undo is the one from before').toBe(false);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => keptStory(page)).toEqual(atFirst);
  });

  let file = '';
  await test.step('it is handed out as one file; cancelling leaves the view as it was', async () => {
    await page.getByRole('button', { name: 'One HTML file' }).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(page.getByText('Cancelled. The view is as it was.')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'One HTML file' }).click();
    file = `${(await (await download).path())!}.html`;
    await (await download).saveAs(file);
    await expect.poll(() => keptStory(page)).toEqual(atFirst);
  });

  await test.step('the file opens from disk without a network, in both languages, with the figures of the screen', async () => {
    const away = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
    const asked: string[] = [];
    await away.route(/^(?!file:|data:)/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    const opened = await away.newPage();
    const faults: string[] = [];
    opened.on('console', (message) => faults.push(message.text()));
    opened.on('pageerror', (error) => faults.push(error.message));
    await opened.goto(`file://${file}`);
    await expect(opened.locator('.step.shown h1:visible')).toHaveText('Where does our district fall short?');
    await expect(opened.locator('output')).toHaveText('1 / 6');
    for (let n = 0; n < 4; n++) await opened.keyboard.press('PageDown');
    await expect(opened.locator('.step.shown h1:visible')).toHaveText('What is to be decided');
    const shown = opened.locator('.step.shown aside[lang=en] tbody tr');
    expect(await shown.evaluateAll((rows) => rows.map((row) => row.textContent))).toEqual(rules);
    const picture = opened.locator('.step.shown figure img');
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    await opened.screenshot({ path: 'test-results/screens/story-file-en.png' });
    await opened.getByRole('button', { name: '中文' }).click();
    await expect(opened.locator('.step.shown h1:visible')).toHaveText('需要决定什么');
    await opened.screenshot({ path: 'test-results/screens/story-file-zh-CN.png' });
    const pages = (await opened.pdf({ preferCSSPageSize: true }))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g);
    expect(pages).toHaveLength(6);
    expect([asked, faults]).toEqual([[], []]);
    expect(readFileSync(file, 'utf8')).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    await away.close();
  });

  await test.step('a step whose scenario was deleted says so, shows what there is and takes another', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'More for scenarios' }).click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    await page.getByRole('link', { name: 'Consult' }).click();
    await expect(page.getByText('Its scenario was deleted.').first()).toBeVisible();
    await page.getByRole('link', { name: 'Present', exact: true }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.hall').getByRole('alert')).toContainText(
      'The scenario of this step was deleted',
    );
    await expect(page.locator('.hall-side')).toContainText('there are no figures');
    await isIdle(page);
    await shot(4);
    await page.keyboard.press('Escape');
    await undoButton(page).click();
    await expect(page.getByText('Its scenario was deleted.')).toHaveCount(0);
  });

  await test.step('it plays by itself, around the end, in Chinese', async () => {
    await page.getByRole('switch', { name: 'Play by itself, over and over' }).click();
    const seconds = page.getByRole('textbox', { name: 'How long a step stays' });
    await seconds.fill('600');
    await seconds.press('Enter');
    await page.getByRole('button', { name: '中文' }).click();
    await page.clock.install();
    await page.getByRole('link', { name: '开始讲解' }).click();
    await expect(progress).toHaveText('2 / 6');
    await isIdle(page);
    await shot(5);
    await page.clock.fastForward(560_000);
    await expect(progress).toHaveText('2 / 6');
    for (const at of [3, 4, 5, 6, 1]) {
      await page.clock.fastForward(at === 3 ? 45_000 : 600_000);
      await expect(progress).toHaveText(`${at} / 6`);
    }
    await page.keyboard.press('Escape');
  });

  await test.step('a story without steps leads back to where one is made', async () => {
    for (let left = 6; left > 0; left--)
      await page
        .getByRole('button', { name: /^删除：/ })
        .first()
        .click();
    await page.getByRole('link', { name: '开始讲解' }).click();
    await expect(page.getByRole('heading', { name: '讲解还没有步骤。' })).toBeVisible();
    await page.getByRole('button', { name: '返回讲解编辑' }).click();
    await expect(page.getByTestId('story')).toBeVisible();
  });
});
