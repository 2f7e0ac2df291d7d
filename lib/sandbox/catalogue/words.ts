/** The worlds that slots play in. */
export const themes = [
  'egypt',
  'ocean',
  'space',
  'fruit',
  'dragon',
  'forest',
  'jewels',
  'west',
  'aztec',
  'winter',
  'pirate',
  'neon',
] as const
export type Theme = (typeof themes)[number]

/** Per theme, first and second halves of titles; every pair reads as a name. */
export const titleWords: Record<Theme, { first: string; second: string }> = {
  egypt: {
    first: 'Amber,Sunlit,Whispering,Seventh,Dune,Papyrus,Lapis,Desert,Moonlit,Sandstone,Forgotten,Lotus',
    second: 'Obelisk,Caravan,Dynasty,Hieroglyphs,Sphinxes,Oasis,Scrolls,Temple,Scarabs,Delta',
  },
  ocean: {
    first: 'Coral,Tidal,Deep Blue,Lagoon,Pearl,Drifting,Sapphire,Turquoise,Sunken,Reef,Silver,Mellow',
    second: 'Currents,Garden,Choir,Grotto,Parade,Shallows,Voyage,Bubbles,Harbour,Lullaby',
  },
  space: {
    first: 'Orbit,Comet,Lunar,Stellar,Zero-G,Nebula,Quasar,Saturnine,Cosmic,Aurora,Meteor,Far Side',
    second: 'Drifters,Express,Carnival,Outpost,Serenade,Prospectors,Signal,Bazaar,Runaway,Waltz',
  },
  fruit: {
    first: 'Zesty,Sugar,Juicy Lane,Orchard,Ripe,Tangy,Sunny,Candied,Fizzy,Jam Jar,Picnic,Velvet',
    second: 'Sevens,Basket,Harvest,Cocktail,Bells,Splash,Bonanza Row,Market,Parade,Twist',
  },
  dragon: {
    first: 'Jade,Lantern,Crimson,Nine Rivers,Silk,Thunder,Golden Koi,Bamboo,Cinnabar,Mist,Ember,Celestial',
    second: 'Dragons,Pavilion,Festival,Emperor,Fortune Gate,Scales,Monsoon,Teahouse,Ascent,Fireworks',
  },
  forest: {
    first: 'Mossy,Emerald,Acorn,Foxglove,Hollow,Firefly,Whispering,Clover,Old Oak,Bramble,Dewdrop,Twilight',
    second: 'Glade,Wishes,Folk,Thicket,Lanterns,Owls,Trails,Meadow,Charm,Hideaway',
  },
  jewels: {
    first: 'Radiant,Prism,Velvet,Facet,Opaline,Regal,Glitter,Crown,Diamond Dust,Ruby,Crystal,Midnight',
    second: 'Vault,Cascade,Heist,Mirage,Ballroom,Sparks,Tiara,Kaleidoscope,Rush,Showcase',
  },
  west: {
    first:
      'Dusty,Tumbleweed,Silver Spur,Canyon,Outlaw,Prairie,Rattlesnake,Sundown,Copper,Lone Star,Wagon,Coyote',
    second: 'Trail,Saloon,Showdown,Stampede,Gulch,Rustlers,Bounty Hunt,Railroad,Sheriff,Junction',
  },
  aztec: {
    first: 'Obsidian,Jaguar,Feathered,Sunstone,Jungle,Cacao,Quetzal,Hidden,Maize,Volcano,Turquoise,Ancient',
    second: 'Idols,Steps,Calendar,Ritual,Totems,Expedition,Serpent,Altar,City,Masks',
  },
  winter: {
    first: 'Frosted,Snowbell,Polar,Icicle,Northern,Glacier,Cosy,Crystal,Reindeer,Blizzard,Midwinter,Arctic',
    second: 'Lights,Village,Sleigh,Hearth,Igloo,Wonders,Skates,Penguins,Pines,Gifts',
  },
  pirate: {
    first:
      "Captain's,Black Sail,Rum Bay,Cutlass,Doubloon,Mutiny,Parrot,Stormy,Buccaneer,Lost Map,Anchor,Salty",
    second: 'Treasure,Cove,Plunder,Tides,Compass,Galleon,Chest,Island,Lagoon Raid,Marauders',
  },
  neon: {
    first: 'Synthwave,Midnight,Laser,Turbo,Electric,Arcade,Skyline,Chrome,Retro,Pulse,Hologram,Downtown',
    second: 'Avenue,Nights,Overdrive,Rollers,Jackpot City,Boulevard,Mixtape,Cruiser,Lounge,Afterparty',
  },
}

/** Roulette tables, one per studio that has one. */
export const rouletteTitles = [
  'Velvet Wheel Roulette',
  'Riverside Roulette',
  'Grand Promenade Roulette',
  'Emerald Table Roulette',
  'Ivory Ball Roulette',
  'Moonlight Roulette',
  'Salon Azure Roulette',
  'Copper Room Roulette',
  'Nova Roulette',
  'Winter Palace Roulette',
  'Harbour Club Roulette',
  'Crimson Royale Roulette',
]

/** Invented studios: the groups of the feed. */
export const studios = [
  'Amberlight',
  'Bluefin Works',
  'Copper Comet',
  'Dovetail Play',
  'Evergleam',
  'Foxtrot Reels',
  'Gilded Owl',
  'Halcyon Nine',
  'Inkwell Games',
  'Juniper & Jack',
  'Kitewing',
  'Lucky Lantern',
  'Moonmint',
  'Northpaw Studio',
  'Opal Harbour',
  'Paper Tiger Lab',
]
