// Schema version 3: pictures that came with a turn, and apart from them their bytes, which only looking at one reads.

export const v3 = {
  version: 3,
  description: 'Pictures',
  tables: {
    pictures: 'id, episodeId',
    pictureFiles: 'id',
  },
} as const
