/** The words of facility siting in English. siting-zh.ts has the same keys. */
export const sitingEn = {
  siting: {
    title: 'Site facilities',
    intro:
      'Which parcels that the plan keeps should become schools, clinics or parks, so that most of those who live here at the end of the plan gain?',
    kind: 'Kind',
    park: 'Park (green space)',
    count: 'How many',
    rule: 'What counts',
    rules: { coverage: 'Most people within reach', distance: 'Shortest mean walk' },
    within: 'Within',
    start: 'Site',
    preparing: 'Walks to services are being prepared …',
    noWalks: 'Walks to services could not be prepared: see the problem above.',
    noFacilities: 'Load a layer of facilities first: what is there today must be known.',
    noCandidates:
      'No parcel that the plan keeps can become one: unlock parcels, take decisions back, or choose another kind.',
    candidates_one: '{{shown}} kept parcel could become one.',
    candidates_other: '{{shown}} kept parcels could become one.',
    straight: 'No streets are loaded: walks are as the crow flies.',
    none: 'Nothing has been sited for this scenario yet.',
    stopped: 'Stopped. Site again when you like.',
    stale: 'Plan, locks or choices have changed since: site again.',
    covers_one:
      'With this parcel {{more}} more people have their nearest {{kind}} within {{minutes}} minutes.',
    covers_other:
      'With these {{count}} parcels {{more}} more people have their nearest {{kind}} within {{minutes}} minutes.',
    shortens_one:
      'This parcel shortens the mean walk to the nearest {{kind}} from {{before}} to {{after}} minutes.',
    shortens_other:
      'These {{count}} parcels shorten the mean walk to the nearest {{kind}} from {{before}} to {{after}} minutes.',
    nothing: 'No parcel would help: whoever can reach one of these parcels has a {{kind}} as near already.',
    proved: 'Proved: no choice of as many parcels does better.',
    gap: 'At most {{gap}} % of the possible gain below the best.',
    isIn: 'In the plan.',
    isInLocked: 'In the plan, and locked so that the search keeps it.',
    before: 'Before',
    after: 'With them',
    coveredRow: 'People within {{minutes}} min',
    walkCap: 'none within {{limit}} min counts as {{limit}}',
    parcel: 'Parcel, in order of gain',
    cost: 'Cost',
    reached: 'People so far',
    walk: 'Mean walk, min',
    capacity: '{{capacity}} places',
    put: 'Put into the plan, year {{year}}',
    counted: 'Counted as there already: {{existing}} of today and {{planned}} that the plan builds.',
    noMoreParcels: 'Fewer than asked for: there are no more parcels.',
    noMoreGain: 'Fewer than asked for: one more would bring nothing.',
    boundPeople_one: 'No choice of {{count}} can reach more than {{bound}} people.',
    boundPeople_other: 'No choice of {{count}} can reach more than {{bound}} people.',
    boundWalk_one: 'No choice of {{count}} can bring the mean walk below {{bound}} minutes.',
    boundWalk_other: 'No choice of {{count}} can bring the mean walk below {{bound}} minutes.',
    noCapacity:
      'How many people one can serve is not looked at here; once the parcels are in the plan, access in the figures counts their places.',
    leaving: '{{people}} people must leave these parcels; they are counted here as if they stayed.',
    how: 'How parcels are chosen, and what the bound means',
    method:
      'One parcel after the other, always the one that adds most: for both rules that brings at least 63 % (1 − 1/e) of what the best choice brings. Then parcels are exchanged as long as an exchange helps. Each becomes one by the cheapest work that is offered there, partial or whole.',
    methodBound:
      'The bound is a number that no choice can exceed, from the largest gains that are left and from prices on being served (Lagrangian relaxation). The answer lies between greedy and the bound: the gap says how far below the best it can be at most, as a share of what could be gained at all.',
    methodLimits:
      'Walks are known up to the walking limit of the assumptions. Limits of the search above, such as budgets, are not watched: look at them in the results. Of green space, all parcels that are green today count, and any green part of a parcel counts as a park.',
    source:
      'Nemhauser, Wolsey & Fisher 1978 (greedy); Teitz & Bart 1968 (exchanges); Cornuéjols, Fisher & Nemhauser 1977 (bound).',
  },
};
