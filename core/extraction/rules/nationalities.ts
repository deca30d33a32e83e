// What people are by where they come from, as alternatives of a pattern.

export const nationalities =
  'British|English|Scottish|Welsh|Irish|French|German|Spanish|Portuguese|Italian|Dutch|Belgian|Swiss|Austrian|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Swedish|Norwegian|Danish|Finnish|Icelandic|Estonian|Latvian|Lithuanian|American|Canadian|Mexican|Brazilian|Argentinian|Chilean|Colombian|Peruvian|Australian|Indian|Pakistani|Bangladeshi|Nepali|Chinese|Japanese|Korean|Vietnamese|Thai|Filipino|Indonesian|Malaysian|Nigerian|Ghanaian|Kenyan|Ethiopian|Egyptian|Moroccan|Iranian|Iraqi|Syrian|Lebanese|Israeli'
