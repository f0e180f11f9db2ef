/**
 * Everyday English words. A word that is neither here, nor in the notes, nor on a card is the name of something that the notes
 * do not speak of.
 */
const words =
  'able about above accept access account across act action actual actually add address advantage advantages affect ' +
  'after against age ago agree ahead alive allow allowed almost alone along already although always among amount ' +
  'answer apart appear apply approach area around ask asked assign assigned automatic automatically available ' +
  'average avoid away back bad base based basic basically bean because become before begin behavior behaviour ' +
  'behind believe belong below benefit benefits best better beyond big bit block book both bottom break bring ' +
  'broken build built business busy buy call called care careful case cases catch cause certain chance change ' +
  'changed changes chapter check choice choose class clean clear close code cold collect color combine come comes ' +
  'common compare complete completed completely concept concepts condition confused confusing connect connected ' +
  'connection consider contact contain contains content continue control copy correct cost count cover crash ' +
  'crashed create created creates creating cross current currently cut daily data date day days dead deal decide ' +
  'deep default defined delete deleted deletes deleting depend depends describe design detail details determine ' +
  'develop die died dies diff directly disadvantage discover down drop during each early easily easy effect either ' +
  'else empty enable end ended enough ensure enter entire equal error especially event everyone everything exist ' +
  'existing exists expect explain explained explanation expose exposed express external extra fact fail failed ' +
  'fails failure fall far fast feature features feel few field figure file files fill final find fine finish ' +
  'finished first fit fix fixed follow following force forever forget form found free fresh friend front full fully ' +
  'function future general get gets getting give given go goes going gone good great group grow guarantee guess ' +
  'half hand handle happen hard hardest hate health hear heard heavy held hide high hold host hour hours house huge ' +
  'human idea ideal identical identity imagine important improve include includes including increase independent ' +
  'individual inside instead interested internal internet issue issues item itself join keep keeps kept kill killed ' +
  'know known land language large last late later latest learn learned least leave left less let letter level life ' +
  'lifetime light like limit limits line link little live lives load local locate long look lose lost lot lots low ' +
  'machine machines main maintain make makes making manage managed manager manages many mark match matter maximum ' +
  'maybe measure meet member members memory mention might minimum minute minutes miss missing mistake mix mode ' +
  'modern moment money month mostly move multiple must name named names necessarily necessary need needed needs ' +
  'never new next nice night none normal normally note noted notes nothing notice number numbers object objects ' +
  'obvious occur offer often old once online open opened operate opposite option options order ordinary original ' +
  'others otherwise outside overall own page pages part particular parts pass past pay people per perfect perhaps ' +
  'period person pick piece place plan play please point points poor popular possible power practice prefer present ' +
  'prevent previous price probably problem problems process processes produce program project proper properly ' +
  'property prove provide provided provides public pull purpose purposes push put question questions quick quickly ' +
  'quite random range rate rated rather reach reached read reader readers reading reads ready real really reason ' +
  'reasons receive recently recommend recommended reduce refer reference regular relate related relation ' +
  'relationship release rely remain remember remove removed removes repeat repeatedly replace replaced report ' +
  'request requests require required requires rest restart restarted restarts result results return returns right ' +
  'role roles rule rules run running runs safe same save say says schedule scheduled score second see seem seen ' +
  'select self send sends sense separate series serve set sets several share shared short shortcut side similar ' +
  'simple simpler simply since single situation size slow small smart solve somebody someone sometimes soon sort ' +
  'source space special specific specified specify split stable stand standard start started starting starts state ' +
  'stay stays step steps still stop stopped stops store stored straight strange strong study stuff style subject ' +
  'succeed success successful such suggest summarize summary support supported sure switch system take taken takes ' +
  'talk task tasks team tell term terms test thanks theirs themselves think thought thoughts three through ' +
  'throughout time times today together tomorrow took tool tools top total touch track traffic tried true trust try ' +
  'trying turn twice two ultimately under understand understanding understood unique unit unless unlike until ' +
  'update updated updates upon usage useful user users usual usually value values various version via view visible ' +
  'vs wait walk want warn watch weather week weekend weeks well went whether while whole wide wish within without ' +
  'won word words worked world worry worse worst worth write writes written wrong wrote year years yes yesterday ' +
  'yet yourself zero now crashing crashes dumb stupid weird awesome basics beginner newbie noob overview summary summarise recap ' +
  'quiz remind reminder forgot forgotten remembered confuses mixed lost curious wondering wonder suppose supposed assume ' +
  'basically essentially literally honestly seriously simple terms plain words english short brief nutshell eli five ' +
  'kid someone buddy dude man mate folks guys team boss teacher tutor bot dear sorry excuse welcome bye later soon ' +
  'tonight morning evening spin bring brings brought put puts keeps kicks kick happening occurs suddenly randomly ' +
  'accidentally manually properly correctly safely forever instantly whenever wherever whichever whoever however ' +
  'therefore thus hence though besides meanwhile anyway alright fine cause reason purpose goal point deal story ' +
  'gist hint tip tips trick tricks advice recommend suggestion opinion pick picking choosing preferred prefer ' +
  'necessary required mandatory optional overkill worthwhile helpful handy suited suitable ideal proper right';

const common = new Set(words.split(' '));

/** Whether an English word, in lower case, is an everyday one. */
export function isCommonEnglish(word: string): boolean {
  return word.length < 3 || common.has(word);
}
