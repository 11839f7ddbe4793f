import { wordList } from './model/word-list.ts'

/** What tells a language in Latin letters from the others. */
export interface FrequentWords {
  /** The commonest words, in small letters. */
  readonly words: readonly string[]
  /** Its letters beyond a to z. */
  readonly letters: string
}

/** The languages in Latin letters that can be told by their text, by tag. */
export const frequentWords: Readonly<Record<string, FrequentWords>> = {
  af: common(
    'die het nie en van is dat sy hy was met ons om te vir nog ’n maar sê toe',
    'êëéôûïèîá',
  ),
  ca: common(
    'el la els les i que de no en una un amb per va és però com més seva havia què molt aquest aquesta als del dels',
    'àçèéíïòóúü',
  ),
  cs: common(
    'a se v na že je to s z do o i by jsem byl ale si ho jako už tak jeho která když byla co pak nebo ještě bylo',
    'áčďéěíňóřšťúůýž',
  ),
  cy: common(
    'y yr yn a i o ei ar ac mae oedd ond ni fe wedi gan bod hi nid hwn dim',
    'âêîôûŵŷëïöá',
  ),
  da: common(
    'og det at en den til er som på de med han af for ikke der var jeg et hun men havde sig nu hvad også ned efter blev nogen mod igen hende mig ud',
    'æøåé',
  ),
  de: common(
    'und die der das nicht ich ist in zu den es ein er sie mit dem war auf sich auch eine von als noch wie aber des so hatte',
    'äöüßéà',
  ),
  en: common(
    'the and of to a in he was that it his i her with had as for she you not at but on is they be him from which were',
    'éèêçïöôæœ',
  ),
  eo: common(
    'la kaj de en estis ne li ŝi al mi ke por sed kun tio ĝi oni kiel pri ili el',
    'ĉĝĥĵŝŭ',
  ),
  es: common(
    'el la los las de y que en un una no se por con su lo para es al como más pero le había del sus ella él era sin yo',
    'áéíñóúü',
  ),
  et: common(
    'ja on ei et see ta oli mis ma kui ka siis aga oma nii kes seda veel mida nagu',
    'äõöüšž',
  ),
  eu: common(
    'eta da bat ez zen du zuen baina dut hori izan egin ere zuten zer bere den dira',
    'ñüç',
  ),
  fi: common(
    'ja on ei että se hän oli en mutta kun niin ole hänen mitä ovat kuin sitä jo vain sen minä oli nyt vielä joka',
    'äöåšž',
  ),
  fr: common(
    'le la les de et des un une que il elle dans pas qui ne sur se au plus ce pour avec était est je du en son sa lui mais',
    'àâæçéèêëîïôœùûüÿ',
  ),
  ga: common('an agus na ar sé sí a bhí go ní tá le is mé nach seo sin ach leis air', 'áéíóú'),
  gl: common(
    'o a os as e de que en non un unha por com para do da no na se máis pero era lle meu súa ao',
    'áéíñóúü',
  ),
  hr: common(
    'i je u se na da ne su što kao bio bila ali za od sam koji nije to samo kad još nego ili',
    'čćđšž',
  ),
  hu: common(
    'a az és hogy nem egy is volt ez de meg csak már mint azt még ki el ha volna mert aztán sem neki amikor aki',
    'áéíóöőúüű',
  ),
  id: common(
    'yang dan di itu dengan tidak untuk dari ini dia pada aku adalah akan ke sudah kami ada saya mereka',
    '',
  ),
  is: common(
    'og að í á það er var ekki sem hann hún en við um til ég með af þegar því',
    'áðéíóúýþæö',
  ),
  it: common(
    'il la le di e che non un una in per era si con del della come ma gli più lo sono da al nel è suo aveva i anche',
    'àèéìíîòóùú',
  ),
  la: common(
    'et in est non ad ut cum sed quod qui esse ex ab atque sunt enim quae hoc nec aut autem',
    'æœāēīōū',
  ),
  lt: common(
    'ir kad į ne tai jis buvo su iš o kaip bet ji nuo ant yra savo dar už jau tik',
    'ąčęėįšųūž',
  ),
  lv: common(
    'un ir ka no uz ar bija tas viņš bet par kas nav tā es viņa vai kā jau vēl',
    'āčēģīķļņšūž',
  ),
  nb: common(
    'og det i på er som en av å til for ikke den med han var jeg hun men de et så om seg hadde etter bare ble noe noen mot igjen henne meg ut',
    'æøåéòô',
  ),
  nn: common(
    'og det i på er som ein av å til for ikkje den med han var eg ho men dei eit så om seg hadde berre vart noko',
    'æøåéòô',
  ),
  nl: common(
    'de het een en van in niet dat ik te is op hij was met zijn ze maar zij er aan voor haar naar nog om als ook had wat',
    'éëïèöüó',
  ),
  pl: common(
    'i w nie na się z do że to jest a jak o co był ale po tak przez jego już tylko za ze jej było od gdy pan',
    'ąćęłńóśźż',
  ),
  pt: common(
    'o a os as e de que em um uma não se por com para do da no na era mais mas ele ela como seu sua ao à está foi quem',
    'áâãàçéêíóôõúü',
  ),
  ro: common(
    'și în de la cu nu o un că se pe din mai era ce să care lui îi ei dar ca ea pentru fost este au am al spre',
    'ăâîșțşţ',
  ),
  sk: common(
    'a sa v na že je to s z do o aj by som bol ale si ho ako už tak jeho ktorá keď bola čo pri alebo ešte bolo',
    'áäčďéíĺľňóôŕšťúýž',
  ),
  sl: common(
    'in je v na da se ne so za pa kot bil ki ni po tudi z sem bila ali še ko od samo mu kaj',
    'čšž',
  ),
  sq: common('dhe të në e i një që me për nuk ka së u nga por se më do si kjo ishte tij', 'ëç'),
  sv: common(
    'och att det i en som han på är av för inte med den till var jag hon men ett om sig hade så de nu från efter när',
    'åäöé',
  ),
  tr: common(
    've bir bu da de için o ne ile gibi daha çok var değil ama ben kadar sonra olan diye mi en onu her ki dedi vardı',
    'çğıöşüâîû',
  ),
  vi: common(
    'và là của có không một cho người những được trong đã với ông anh đến tôi các này như đi khi ở cũng thì ra cô nhưng',
    'ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ',
  ),
}

function common(words: string, letters: string): FrequentWords {
  return { words: wordList(words), letters }
}
