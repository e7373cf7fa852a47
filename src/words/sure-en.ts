/** Words of how sure figures and orders are. */
export const sureEn = {
  sure: {
    parts: 'What is uncertain',
    part: { order: 'Order', one: 'One at a time', all: 'All at once' },
    intro: {
      order:
        'Scenarios are put in order by what you find important. Whether the order would stand other weights is told beside it.',
      one: 'Each assumption that a figure rests on is moved to its low and its high, the others staying as they are: which one does the figure hang on?',
      all: 'All assumptions are drawn at random within their ranges at the same time: between which values does each figure lie then?',
    },
    weights: 'Weights (shares of 1)',
    weightOf: 'Weight of {{name}}',
    remove: 'Leave out {{name}}',
    addFigure: 'Another figure',
    chooseFigure: 'Choose …',
    allAlike: 'All alike',
    asAtFirst: 'As at first',
    random: 'Random weights',
    spread: 'Each weight may be off by',
    within: '± {{share}} of itself',
    any: 'anything: all weights as likely',
    weightings: 'How many weightings',
    tryWeights: 'Try random weights',
    cancelled: 'Cancelled.',
    cancelledKept: 'Cancelled; the last answer stays.',
    mark: { stable: 'stable', fragile: 'fragile', level: 'level' },
    figureMark: {
      stable:
        'Stable: the nearest two, “{{ahead}}” and “{{behind}}”, differ by {{apart}} of the larger value.',
      fragile:
        'Fragile: “{{ahead}}” and “{{behind}}” differ by only {{apart}} of the larger value, less than 5 %.',
      level: '“{{ahead}}” and “{{behind}}” have the same value.',
    },
    why: {
      stable: 'No change of a single weight by less than 0.05 turns these two round.',
      fragile: 'A change of a single weight by less than 0.05 turns these two round.',
      level: 'Both have the same score.',
    },
    order: 'Order of the scenarios',
    orderLevel: 'No scenario comes first: all are level',
    orderShared: '{{first}} are level in the first place, and the order is {{mark}}',
    orderMessage: '{{first}} comes first, and the order is {{mark}}',
    score: 'Score',
    flip: {
      at: '“{{behind}}” overtakes “{{ahead}}” if {{figure}} weighs {{weight}} instead of {{now}}.',
      never: 'No change of a single weight brings “{{behind}}” ahead of “{{ahead}}”.',
      level: '“{{behind}}” and “{{ahead}}” are level.',
      noneAtAll: 'There is nothing to turn round.',
      try: 'Try it',
    },
    breaks_one: 'Breaks {{count}} red line',
    breaks_other: 'Breaks {{count}} red lines',
    howOrdered:
      'Score: weighted mean of the figures, each 0 for the worst and 1 for the best of the scenarios shown (0.5 where they are alike). When one weight changes, the others keep their proportions and share the rest of 1. Stable: no change of one weight by less than 0.05 turns any two neighbours round.',
    none: {
      single:
        'Got one scenario that can be ranked, expected at least two. Choose another, or make one in Plan.',
      weightless: 'All weights are 0, expected at least one above 0. Move a slider, or press “All alike”.',
      valueless:
        'Fewer than two scenarios have a value in the figures that weigh. Give weight to another figure.',
    },
    note: {
      foreign:
        'Not in this order, since they are of another district or rest on other assumptions than “{{first}}”: {{names}}. What cannot differ by assumptions can be compared: give weight to those figures only.',
      unknown: 'Not in this order, since it has no better and worse here or is not known: {{names}}.',
      partial: 'Judged without {{figures}}, which has no value there: {{names}}.',
    },
    placesAsk:
      'How often would each scenario take each place if the weights were other than you think? Press “Try random weights”.',
    place: 'Place {{place}}',
    places: 'How often each scenario takes each place',
    placesNear:
      '“{{name}}” is first under {{share}} of {{samples}} random weightings within ± {{spread}} of yours.',
    placesAny: '“{{name}}” is first under {{share}} of {{samples}} weightings, all weights as likely.',
    placesStale: 'This was for other weights or scenarios; try again for those that are set now.',
    meanPlace: 'Mean place',
    scenario: 'Scenario',
    figure: 'Figure',
    unit: 'Unit',
    evaluations: '{{number}} evaluations of the plan.',
    howLong: '{{number}} evaluations of the plan, about {{seconds}} s at the pace of the last run.',
    runTornado: 'Move one at a time',
    runSamples: 'Draw samples',
    stale: 'This is the last answer, for “{{name}}” as it was then; run it again for what is chosen now.',
    tornadoAsk: 'Which assumption does “{{figure}}” hang on? Press “Move one at a time”.',
    tornadoOther: 'The last run does not have “{{figure}}”. Press “Move one at a time”.',
    tornadoMessage:
      '{{assumption}} moves it most: {{figure}} of “{{name}}” goes from {{atLow}} (at {{low}}) to {{atHigh}} (at {{high}}); as assumed it is {{base}} ({{unit}}).',
    tornadoMissing: '{{figure}} of “{{name}}” has no value, so nothing can move it.',
    tornadoNothing: 'No assumption moves {{figure}} of “{{name}}”: it stays {{base}} ({{unit}}).',
    tornadoHow:
      '{{figure}} in {{unit}}. Shown: {{shown}} of {{moving}} assumptions that move it; {{still}} that it rests on do not move it in this plan. Ranges are those of the assumption sheet. The plan stays the same.',
    atLow: 'Assumption at its low',
    atHigh: 'Assumption at its high',
    assumption: 'Assumption',
    range: 'Range',
    span: 'Goes by',
    samples: 'How many samples',
    shape: 'Within its range an assumption is',
    shapeOf: {
      triangular: 'most likely as it is set (triangular)',
      uniform: 'as likely everywhere (uniform)',
    },
    seed: 'Seed: the same one gives the same answer',
    moved:
      '{{number}} assumptions are moved. Those that only say what may be done where stay: the plan is given.',
    samplesAsk:
      'How far may the figures be off when many assumptions are wrong at once? Press “Draw samples”. Every figure gets an interval.',
    intervals: 'Figures of “{{name}}” under {{samples}} samples of all assumptions, seed {{seed}}',
    asAssumed: 'As assumed',
    p5: '5 %',
    median: 'Median',
    p95: '95 %',
    without: 'Samples without a value',
    samplesHow:
      'Nine of ten samples lie between 5 % and 95 %. Latin hypercube: each assumption once in each strip of the same probability. Assumptions are drawn as if they had nothing to do with each other.',
    spreadMessage:
      'In nine of ten samples {{figure}} of “{{name}}” lies between {{low}} and {{high}} ({{unit}}); as assumed it is {{value}}.',
    spreadNone: '{{figure}} of “{{name}}” is {{value}} ({{unit}}) in every sample.',
    spreadMissing: '{{figure}} of “{{name}}” has no value in any sample.',
    from: 'From',
    to: 'To',
    shareOfSamples: 'Share of samples',
  },
  pictures: {
    picture: 'Picture',
    name: {
      goals: 'A few figures as a net',
      figures: 'Many figures side by side',
      years: 'Year by year',
      shift: 'Distribution before and after',
      gains: 'Winners and losers',
    },
    which: 'Figures in the picture',
    oftenBest: '{{names}} is the best of the scenarios in {{count}} of {{total}} figures',
    oftenBestEach: '{{names}} are each the best of the scenarios in {{count}} of {{total}} figures',
    noneBest: 'No scenario is better than the others in these figures',
    fewGoals:
      'Got {{number}} figures that all scenarios have, expected at least 3 for a net. Add a figure; the table has the values that there are.',
    goalsHow:
      'Each axis runs from the worst (centre) to the best (rim) of today and the scenarios shown; so a net tells who is ahead in what, not by how much in its unit: the table does.',
    missingAxes: 'Left out of the net, since a scenario has no value: {{names}}.',
    noToday: 'Today has no value in one of them and is not drawn.',
    figuresTable: 'The figures in their units',
    figuresHow:
      'Up is better on every axis that has a better; the dashed line is today. Draw a span on an axis with the mouse to keep the scenarios within it, click the axis to let it go; or let one scenario stand out above.',
    lit: 'Which scenario stands out',
    allAlike: 'All alike',
    within: 'Within the spans: {{names}}',
    noneWithin: 'No scenario lies within all the spans.',
    clearSpans: 'Let the spans go',
    yearsHow:
      'A line for each scenario in its own colour. What happens in a year is 0 today; axes need not begin at 0.',
    yearsMissing: 'No scenario has a value.',
    yearsLevel: 'All end at {{low}}.',
    yearsEnd: 'Ends between {{low}} ({{lowest}}) and {{high}} ({{highest}}).',
    yearsSum: 'Over all years between {{low}} ({{lowest}}) and {{high}} ({{highest}}).',
    year: 'Year',
    noParcels: 'No scenario of this district is chosen. Choose one under Figures.',
    result: 'Result of the parcels',
    by: 'Parcels grouped by',
    about: {
      shift: 'How the result is spread over people or parcels, today and at the end of the plan.',
      gains: 'Who is better off and who is worse off at the end of the plan than today.',
    },
    column: {
      floorM2: 'Floor area of the parcels',
      far: 'Floor area ratio',
      people: 'People on the parcels',
      households: 'Households on the parcels',
      access: 'Needs met within reach',
      walkMinutes: 'Walk to the nearest',
    },
    shiftMissing: '{{column}} has no value on any parcel.',
    shiftMessage:
      '{{column}} under “{{name}}”: the mean goes from {{before}} to {{after}} ({{unit}}); the median changes by {{total}}: {{mean}} by the mean, {{spread}} by the spread, {{rest}} by the rest.',
    shiftTable: 'Change at each percentile and its three parts ({{unit}}; of shares in percentage points)',
    percentile: 'Percentile',
    at: '{{share}} %',
    part: { total: 'Change', mean: 'by the mean', spread: 'by the spread', rest: 'by the rest' },
    byPeople: 'Weighted by people: today by those of today, afterwards by those of then.',
    byParcel: 'Every parcel counts once.',
    shiftHow:
      'All values are first moved by the difference of the means, then drawn to the other spread; the rest is the shape. {{missing}} parcels have no value today or nobody there.',
    gainsNeither:
      'More or less of it is neither better nor worse for people. Choose a result with a direction on the left.',
    gainsMessage: '{{column}} under “{{name}}”: {{winners}} of people are better off, {{losers}} worse off',
    gainsTable: 'People who gain and lose by group; mean change in {{unit}}, above 0 is better',
    gainsHow:
      'People of today, at the end of the plan against today. Better is what the result calls better.',
    noGroup: 'Without a group',
    people: 'people',
    households: 'households',
    group: 'Group',
    meanChange: 'Mean change',
    gain: { winners: 'Gain', level: 'Level', losers: 'Lose', unknown: 'Not known' },
    faresNone: '“{{name}}” changes no parcel with households: nobody gains or loses in money.',
    faresMessage:
      '“{{name}}”: {{losers}} of the households on changed parcels lose; most often “{{group}}” ({{share}})',
    faresTable: 'Households on changed parcels that gain and lose; mean gain in yuan a household',
    faresHow:
      'Homes, compensation, moving, rents and access, all counted in money by the assumption sheet (see Who agrees in Plan). Who neither gains nor loses counts among those who gain.',
  },
  /** What a figure is called where no heading stands above it, beside redLines.quantity. */
  alone: { carbonKg: 'Carbon against keeping everything' },
};
