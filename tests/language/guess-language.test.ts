import { describe, expect, it, test } from 'vitest'
import { guessLanguage } from '../../src/language/guess-language.ts'
import { languages } from '../../src/language/languages.ts'

const texts: Readonly<Record<string, string>> = {
  af: 'Dit was nag in die hawe en niemand het geslaap nie. Sy het na die water gekyk en gesê dat hy nie sal kom nie, want die wind was te sterk vir die bote.',
  ar: 'كانت الليلة هادئة في الميناء، ولم يكن أحد نائمًا. سألت: من هناك؟ ولم يجبها أحد إلى أن عادت الريح إلى النافذة.',
  be: 'У порце была ноч, і ніхто не спаў. Яна спытала, хто там, але ніхто не адказаў, і вецер зноў ударыў у акно.',
  bg: 'Беше нощ в пристанището и никой не спеше. Тя попита кой е там, но никой не отговори и вятърът отново удари прозореца, тъй като беше силен и студен, а къщата стоеше сама.',
  bn: 'বন্দরে তখন রাত, কেউ ঘুমায়নি। সে জিজ্ঞাসা করল কে ওখানে, কিন্তু কেউ উত্তর দিল না।',
  ca: 'Era de nit al port i ningú no dormia. Qui hi ha aquí?, va preguntar ella, però no va respondre ningú, i el vent tornava a picar a la finestra de la casa.',
  cs: 'V přístavu byla noc a nikdo nespal. Kdo je tam, ptala se, ale nikdo jí neodpověděl, a vítr zase udeřil do okna, protože byl silný jako už dlouho ne.',
  cy: 'Yr oedd hi yn nos yn y porthladd ac nid oedd neb yn cysgu. Mae y gwynt wedi dod ar y môr, ond ni fydd ef yn aros, a dim ond hi sydd yno.',
  da: 'Det var nat i havnen, og der var ikke nogen, som sov. Hun spurgte, hvem det var, men ingen svarede hende, og vinden slog igen mod vinduet efter en tid.',
  de: 'Es war Nacht im Hafen, und niemand schlief. Wer ist da, fragte sie, aber es kam keine Antwort, und der Wind schlug wieder an das Fenster, als wäre er auf der Suche nach ihr.',
  el: 'Ήταν νύχτα στο λιμάνι και κανείς δεν κοιμόταν. Ποιος είναι εκεί; ρώτησε, μα δεν ήρθε απάντηση.',
  en: 'It was night in the harbour and nobody was asleep. She asked who was there, but there was no answer, and the wind came back to beat on the window of the house.',
  eo: 'Estis nokto en la haveno kaj neniu dormis. Ŝi demandis kiu estas tie, sed oni ne respondis al ŝi, kaj la vento denove batis la fenestron de la domo.',
  es: 'Era de noche en el puerto y nadie dormía. ¿Quién está ahí?, preguntó ella, pero no hubo respuesta, y el viento volvió a golpear la ventana de la casa con más fuerza.',
  et: 'Sadamas oli öö ja keegi ei maganud. Ta küsis, kes seal on, aga vastust ei tulnud, ja tuul lõi jälle vastu akent nagu siis, kui ta oli laps.',
  eu: 'Gaua zen portuan eta inork ez zuen lo egiten. Nor da hor, galdetu zuen, baina ez zen erantzunik izan, eta haizeak berriro jo zuen leihoa.',
  fa: 'شب بود در بندر و هیچ کس نخوابیده بود. پرسید چه کسی آنجاست، ولی پاسخی نیامد و باد دوباره به پنجره کوبید. گفت که برگردد.',
  fi: 'Satamassa oli yö, eikä kukaan nukkunut. Hän kysyi, kuka siellä on, mutta vastausta ei tullut, ja tuuli löi taas ikkunaan niin kuin se olisi ollut ovi.',
  fr: 'C’était la nuit dans le port et personne ne dormait. Qui est là, demanda-t-elle, mais il n’y eut pas de réponse, et le vent revint frapper à la fenêtre de la maison.',
  ga: 'Bhí an oíche ar an gcalafort agus ní raibh aon duine ina chodladh. Tá sé ag an doras, ach ní bhfuair sí freagra ar bith, agus tháinig an ghaoth go dtí an teach leis an bhfarraige.',
  gl: 'Era noite no porto e ninguén durmía. Quen anda aí, preguntou ela, pero non houbo resposta, e o vento volveu bater na xanela da casa cunha forza que máis non se vira.',
  he: 'היה לילה בנמל ואיש לא ישן. מי שם, שאלה, אבל לא הייתה תשובה, והרוח שבה והכתה בחלון.',
  hi: 'बंदरगाह में रात थी और कोई नहीं सोया था। उसने पूछा, वहाँ कौन है, लेकिन कोई उत्तर नहीं मिला।',
  hr: 'Bila je noć u luci i nitko nije spavao. Tko je tamo, pitala je, ali nije bilo odgovora, a vjetar je opet udario u prozor kao da je netko koji želi da uđe.',
  hu: 'Éjszaka volt a kikötőben, és senki sem aludt. Ki van ott, kérdezte, de nem jött válasz, és a szél újra az ablakot verte, mint aki már nem akar elmenni.',
  hy: 'Գիշեր էր նավահանգստում, և ոչ ոք չէր քնում։ Ո՞վ է այնտեղ, հարցրեց նա, բայց պատասխան չեղավ։',
  id: 'Malam itu di pelabuhan tidak ada yang tidur. Dia bertanya siapa di sana, tetapi tidak ada jawaban, dan angin dari laut sudah datang lagi ke rumah dengan keras.',
  is: 'Það var nótt í höfninni og enginn svaf. Hver er þar, spurði hún, en ekki kom svar, og vindurinn sló aftur á gluggann með því afli sem hann hafði um nóttina.',
  it: 'Era notte nel porto e nessuno dormiva. Chi è là, chiese lei, ma non ci fu risposta, e il vento tornò a battere alla finestra della casa come se non fosse più lo stesso.',
  ja: '港は夜だった。誰も眠っていなかった。「そこにいるのは誰ですか」と彼女は尋ねたが、答えはなかった。',
  ka: 'ნავსადგურში ღამე იყო და არავის ეძინა. ვინ არის იქ, იკითხა მან, მაგრამ პასუხი არ იყო.',
  ko: '항구는 밤이었고 아무도 자지 않았다. 거기 누구냐고 그녀가 물었지만 대답은 없었다.',
  la: 'Nox erat in portu et nemo dormiebat. Quis est ibi, rogavit, sed non respondit ullus, nec enim ventus ad fenestram cum vi redierat, quod timebat atque sperabat.',
  lt: 'Uoste buvo naktis ir niekas nemiegojo. Kas ten, paklausė ji, bet atsakymo nebuvo, o vėjas vėl daužė į langą, nes jis buvo stiprus kaip jau seniai ne.',
  lv: 'Ostā bija nakts, un neviens negulēja. Kas tur ir, viņa jautāja, bet atbildes nebija, un vējš atkal sita pa logu, jo tas bija stiprs kā vēl nekad.',
  mk: 'Беше ноќ во пристаништето и никој не спиеше. Таа праша кој е таму, но немаше одговор, а ѕидот беше студен и ноќта уште долга.',
  nb: 'Det var natt i havnen, og det var ikke noen som sov. Hun spurte hvem det var, men hun fikk ikke noe svar, og vinden slo mot vinduet etter en stund.',
  nl: 'Het was nacht in de haven en niemand sliep. Wie is daar, vroeg ze, maar er kwam geen antwoord, en de wind sloeg weer tegen het raam van het huis aan de kade.',
  nn: 'Det var natt i hamna, og det var ikkje nokon som sov. Ho spurde kven det var, men ho fekk ikkje noko svar, og vinden slo mot glaset att frå ei anna side.',
  pl: 'W porcie była noc i nikt nie spał. Kto tam jest, zapytała, ale nie było odpowiedzi, a wiatr znowu uderzył w okno, jak gdyby chciał wejść do domu.',
  pt: 'Era noite no porto e ninguém dormia. Quem está aí, perguntou ela, mas não houve resposta, e o vento voltou a bater na janela da casa com mais força.',
  ro: 'Era noapte în port și nimeni nu dormea. Cine este acolo, a întrebat ea, dar nu a fost niciun răspuns, și vântul a bătut din nou la fereastra care era spre mare.',
  ru: 'В порту была ночь, и никто не спал. Кто там, спросила она, но ответа не было, и ветер снова ударил в окно, словно это был чей-то голос.',
  sk: 'V prístave bola noc a nikto nespal. Kto je tam, pýtala sa, ale nebolo odpovede, a vietor zase udrel do okna, pretože bol silný ako už dávno nie, keď ešte bola malá.',
  sl: 'V pristanišču je bila noč in nihče ni spal. Kdo je tam, je vprašala, pa ni bilo odgovora, in veter je še enkrat udaril v okno, ki je bilo od hiše na obali.',
  sq: 'Ishte natë në port dhe askush nuk po flinte. Kush është atje, pyeti ajo, por nuk kishte përgjigje, dhe era u kthye në dritare me një forcë që ishte e madhe.',
  sr: 'Била је ноћ у луци и нико није спавао. Ко је тамо, питала је, али није било одговора, а ветар је опет ударио у прозор кроз који се ништа није видело, јер ноћ беше црна.',
  sv: 'Det var natt i hamnen och ingen sov. Hon frågade vem som var där, men det kom inte något svar, och vinden slog mot fönstret så att hon inte hörde havet från huset.',
  ta: 'துறைமுகத்தில் இரவு, யாரும் தூங்கவில்லை. யார் அங்கே என்று அவள் கேட்டாள், பதில் வரவில்லை.',
  th: 'กลางคืนที่ท่าเรือไม่มีใครหลับ เธอถามว่าใครอยู่ที่นั่น แต่ไม่มีคำตอบ',
  tr: 'Limanda geceydi ve kimse uyumuyordu. Orada kim var, diye sordu, ama cevap gelmedi ve rüzgâr bir daha pencereye vurdu, sonra da sustu, çok uzun bir gece gibi.',
  uk: 'У порту була ніч, і ніхто не спав. Хто там, спитала вона, але відповіді не було, і вітер знову вдарив у вікно, бо її чекав.',
  ur: 'بندرگاہ میں رات تھی اور کوئی نہیں سویا تھا۔ اس نے پوچھا کہ وہاں کون ہے، لیکن کوئی جواب نہیں آیا۔',
  vi: 'Đêm ở cảng không một ai ngủ. Cô hỏi ai ở đó, nhưng không có câu trả lời, và gió lại đập vào cửa sổ của ngôi nhà như những người đã đi xa trở về với tôi.',
  yi: 'עס איז געווען נאַכט אין האַפֿן און קיינער איז נישט געשלאָפֿן. ווער איז דאָרט, האָט זי געפֿרעגט.',
  zh: '港口的夜里没有人睡着。她问那里是谁，可是没有回答，风又来敲这个窗户，他们都没有说话。',
  'zh-Hant': '港口的夜裡沒有人睡著。她問那裡是誰，可是沒有回答，風又來敲這個窗戶，他們都沒有說話。',
}

test.each(Object.entries(texts))('a text in %s', (language, text) => {
  expect(guessLanguage([text])).toBe(language)
})

test('each language with words of its own can be guessed', () => {
  const known = languages.filter(({ words }) => words).map(({ tag }) => tag)
  // Norwegian is guessed as one of its two written forms.
  expect(known.filter((tag) => tag !== 'no' && texts[tag] === undefined)).toEqual([])
})

describe('guessLanguage', () => {
  it('is silent about a few words', () => {
    expect(guessLanguage(['# Capítulo 1\n\nEra noite.'])).toBeUndefined()
  })

  it('is silent about names and numbers', () => {
    expect(guessLanguage(['Ann Marsh 12, Ben Carr 14, Dora Lund 16. '.repeat(9)])).toBeUndefined()
  })

  it('is silent where two languages share a text', () => {
    expect(guessLanguage([`${texts['en'] ?? ''}\n\n${texts['ru'] ?? ''}`])).toBeUndefined()
  })

  it('does not read code and addresses', () => {
    const code = '```\nund der die das nicht ich ist in zu den es ein\n```\n'.repeat(9)
    expect(guessLanguage([`${code}${texts['pt'] ?? ''} <https://der.die/und-das>`])).toBe('pt')
  })

  it('takes a novel with foreign speech for the language of most of it', () => {
    expect(guessLanguage([...Array<string>(4).fill(texts['en'] ?? ''), texts['fr'] ?? ''])).toBe(
      'en',
    )
  })
})
