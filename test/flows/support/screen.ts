import { expect, type Locator, type Page } from '@playwright/test';

export const legendOf = (page: Page): Locator => page.getByRole('region', { name: /^(Legend|图例)$/ });

/** What an element says. */
export async function said(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}

/** A row of the legend: what it says and how many it counts. */
export async function legendCounts(page: Page, block = 'parcels'): Promise<number[]> {
  const counts = await legendOf(page).locator(`[data-legend="${block}"] .legend-count`).allInnerTexts();
  return counts.filter((text) => text !== '').map(numberOf);
}

/** A number as it is written on the screen in either language: "1,234.5 min" → 1234.5. */
export function numberOf(text: string): number {
  return Number(/-?[\d,]*\.?\d+/.exec(text)![0].replaceAll(',', ''));
}

export async function totalScore(page: Page): Promise<number> {
  return numberOf(await said(page.getByTestId('total-score').getByRole('button')));
}

export async function chooseLens(page: Page, name: string, label = 'Colour parcels by'): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** A point of the map, as shares of its width and height. */
async function mapPoint(page: Page, across: number, down: number): Promise<{ x: number; y: number }> {
  const box = (await page.getByTestId('map').boundingBox())!;
  return { x: Math.round(box.x + across * box.width), y: Math.round(box.y + down * box.height) };
}

/** Points at the map, a little further right each time, until it says which parcel is there, then clicks; returns what the map called it. */
export async function clickParcel(page: Page, across: number, down: number): Promise<string> {
  const at = await mapPoint(page, across, down);
  const card = page.locator('.hover-card');
  await expect(async () => {
    at.x += 2;
    await page.mouse.move(at.x, at.y);
    await expect(card).toBeVisible({ timeout: 700 });
  }).toPass();
  const name = await said(card.locator('b'));
  await page.mouse.click(at.x, at.y);
  await expect(page.getByTestId('parcel-panel')).toBeVisible();
  return name;
}

/** The id of the parcel in the right panel. */
export function selectedId(page: Page): Promise<string> {
  return said(page.getByTestId('parcel-panel').locator('h2 + p'));
}
