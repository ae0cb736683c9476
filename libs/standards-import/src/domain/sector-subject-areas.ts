/**
 * The sector subject areas of Ofqual whose names have commas, in lower case. The register offers them among the
 * occupations and parts them from the others with commas.
 */
export const sectorSubjectAreas: ReadonlySet<string> = new Set([
  'health, public services and care',
  'nursing, and subjects and vocations allied to medicine',
  'nursing and subjects and vocations allied to medicine',
  'agriculture, horticulture and animal care',
  'construction, planning and the built environment',
  'urban, rural and regional planning',
  'leisure, travel and tourism',
  'sport, leisure and recreation',
  'arts, media and publishing',
  'crafts, creative arts and design',
  'history, philosophy and theology',
  'languages, literature and culture',
  'languages, literature and culture of the british isles',
  'other languages, literature and culture',
  'business, administration and law',
  'business, administration, finance and law',
]);
