/**
 * The words of which passphrases are made: 1,024 short, everyday words, so that each adds 10 bits. No two begin with the
 * same 4 letters, and words that sound alike or have 2 spellings were left out, because people write them down by hand.
 */
export const passphraseWords: readonly string[] = `
  able acid acorn acre actor adapt adopt advice afford agree ahead album alike alive almond alpine amber
  ample angle ankle answer apple apron arcade arena argue arise arrow artist aspect asset atlas attic author
  autumn avocado awake award axle bacon badge baker balance balcony ballad bamboo banana banner barge barley
  barn baron barrel basket batch beacon beaker beam beard beaver become beetle begin behave bell belong
  bench berry better beyond birch biscuit bison blanket blaze blend blossom blouse boast bonfire bonnet
  borrow bottle boulder bounce bowl bramble brave breeze brick bridge bright brisk bronze brook brother
  brush bubble bucket buffalo build bundle burrow butter buzzard cabin cable cactus camel canal canoe canvas
  canyon caper caramel cargo carrot cart carve castle casual cattle cave cedar celery cellar cement chalk
  charm cheese cherry chess chicken chimney cider cinema cinnamon circle citrus clay clever cliff climb
  cloak clock cloud clover coach coast cobalt cobweb coffee collar column comet comfort comic compass
  concert copper coral corner cottage council couple cousin cover cradle crane crater crayon create cricket
  crisp crown crumb crystal cuckoo curious curtain custard cycle dahlia dainty dairy daisy dance dapple
  daring dawn daylight deck delta denim dentist depend depot detail diary diesel dinner direct dish divide
  dock dolphin domain donkey doorway drama drawer dream dress drift drink drum duck dune durable dusk duty
  dwell eager eagle early earth easy echo eclair edge editor effort elbow elder elegant element elephant
  ember empire empty enable endless energy enjoy enough entry envelope equal errand estate evening evolve
  exact example expert extra fabric falcon family famous fancy fashion father feather fence fern ferry
  fiddle field figure filter finch finish fire fjord flag flame flannel fleece flint float flock flora flute
  foggy folder follow fond forest forget formal fossil fountain fragrant frame freckle fresh friend fringe
  frost fruit funnel furnace future gadget gallery garage garlic garnet gather gazelle gentle genuine giant
  ginger giraffe glacier glad glass glimmer globe glory glove glow goat golden good goose gorge grain grape
  grass gravel green grid grocer grove guess guide guitar habit hail hamper hand happy hardy harmony harp
  hatch haven hawk hedge helium helpful herb hero hiccup hidden hill history hobby hockey hollow honest hoop
  horizon hornet hotel hour house hover human humid hurdle hurry husky hydrant icicle icing idea igloo image
  improve inch income index indigo indoor inkwell inlet inner insect inside invent iron island issue item
  ivory jacket jaunt jelly jersey jewel jigsaw join joke jolly journal juggle juice jump jungle juniper just
  kayak keen kennel kettle keyhole kidney kind king kitchen kite kitten kiwi koala label ladder ladle lady
  lagoon lake lamp landing lantern larch larder large laser last latch later laugh laundry lava lavender
  lawn layer leader leaf learn leather ledge legend lemon lemur lens leopard lesson letter level lichen lift
  light lilac limber lime link lion liquid listen little lively llama lobby lobster local locket lodge logic
  long loop lotus lounge loyal lucky lullaby lumber lunar lunch machine magic magnet magpie mammal mango
  mantle manual maple marble march margin market marlin maroon marsh mascot mask master match meadow meal
  measure melody member mention menu merit mermaid metal meteor method middle mild milk mimic mineral minnow
  mint mirror misty mixture model mole moment monarch monkey moonlit moral mosaic moss moth mountain mouse
  move muffin mulberry mural music mustard mutual myth napkin narrow nature navy near neat nectar needle
  nephew nest nettle network neutral nickel nimble noble noise noodle normal notice nougat novel number
  nutmeg nylon object oboe observe ocean octave octopus office onion onward opal open opera orbit orchard
  order organ origin ostrich otter outdoor outfit outline oval owner oxygen oyster packet paddle page palace
  palm pancake panda panel pansy paper parade parcel parent park parrot party passage pasta patch path
  pattern peacock peanut pearl pebble pelican penguin pepper perfect person petal piano picture pigeon
  pillow pilot pine pink pirate pixel planet plaster plate plenty plum plunge pocket poem poet polite pond
  pony poplar poppy popular portrait postbox potato potter powder prairie pretty primrose prince prism prize
  produce proof proper proud prune public puffin pulley pump pupil puppet purple pyramid quail quality
  quarry queen query quick quiet quill quince quiver quiz rabbit racket radio raft railway rainbow rally
  ramble ranch random ranger rare raven reach ready reason recipe reef region relax remedy remind rental
  report rescue resin result return reveal rhubarb rhyme rhythm ribbon rice ridge ripple river road robust
  rocket romantic roof room rooster rope rose round royal rubber rudder rugby rumble rural rush rustic
  saddle saffron sailor salmon salute sample sandal sapphire sausage scale scarf scatter scene scholar scone
  scooter scout screen sculpt season seed select sensible series sesame settle shallow shamrock shape share
  shed shelf sherbet shield shine ship shirt shore shovel show shrimp shrub shuttle signal silent silk
  silver simple singer sketch skill skip slate sled sleep slipper slope slow small smart smooth snack snail
  snow soap soccer sofa soft soil solar soldier solid sonnet soup space spade spaniel spark speech spice
  spider spinach spiral splash spoon sport spring sprout spruce squirrel stable stadium staff stage stamp
  station steady stem step stereo stitch stool store stove straw stream string student sturdy style subtle
  suburb sugar summer sunny supper surf surprise swan swift swim swing syrup system tactic tadpole talent
  tango target tartan taste tavern teacher teapot temple tender tent term terrace thank theory thimble
  thistle thought thread thrive thrush ticket tidy tiger timber tinsel title today toffee tomato topaz topic
  torch total toucan tour towel town tractor traffic trail transit travel treasure trend triangle trifle
  trinket triple trophy truck trumpet trust tugboat tulip tundra turban turkey turnip turtle tutor tweed
  twin twist umbrella uncle unfold uniform unity upbeat update upland upper urban urchin useful usher usual
  utmost valley value vanilla various vault velvet venture verse vessel viaduct victory video village
  vinegar vintage viola virtue visual vital vivid voice volcano volume vulture waffle wagon walnut walrus
  waltz warm warrant water wave wealth weave weekend welcome wheat wheel whisker wicker willow window winner
  winter wisdom wish wolf wool world worthy wren yacht yard yarn year yeast yellow yodel yonder young youth
  zebra zenith zest zigzag zinc zipper zodiac
`
  .trim()
  .split(/\s+/);
