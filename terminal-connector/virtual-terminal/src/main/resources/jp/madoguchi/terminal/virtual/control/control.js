'use strict';
const SIZE = 50;
const EXPLANATIONS = {
  slow: '答えが指定した時間だけ遅れて届きます。',
  silent: '要求は受け取られますが、答えは届きません。',
  restart: '端末が止まります。受け取った要求への答えは失われます。',
  refuse: '要求が .err と一緒に戻ります。',
  processing: '結果のかわりに「処理中」が届きます（対象を選ばないときは一括結果だけ）。',
  'wrong-identifier': '答えの任意のファイル識別子が要求と異なります。',
  duplicate: '同じ結果が2回書かれます。',
  pieces: '結果が少しずつ、間をおいて書かれます。',
  'shift-jis': '端末の設定にかかわらず Shift_JIS で届きます。',
  'two-results': '保険に医療扶助を加えた2件の結果になります。',
  'system-error': '処理結果区分 9（異常終了）が届きます。',
  'person-error': '処理結果状況 2（個人単位のエラー）が届きます。',
  outage: 'センターにつながりません。要求も顔認証の結果も待たされ、復旧後に順に届きます。',
};
const SEX = { 1: '男', 2: '女' };
let from = 0;

const by = id => document.getElementById(id);

function make(tag, text, kind) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  return element;
}

function say(text, wrong) {
  by('said').textContent = text;
  by('said').className = wrong ? 'wrong' : '';
}

function failed(problem) {
  say(`できませんでした: ${problem.message ?? problem}`, true);
}

async function ask(path) {
  const answer = await fetch(path);
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error);
  return json;
}

async function order(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error);
  return json;
}

// ---- people ----

async function put(person) {
  const consents = {};
  document.querySelectorAll('input[name=consent]').forEach(box => { consents[box.value] = box.checked; });
  const done = await order('visits', {
    person: person.number,
    reader: Number(by('reader').value),
    consents,
    consentSeconds: Number(by('seconds').value),
  });
  const { waiting } = await state();
  say(waiting
    ? `${person.name} さんがリーダー ${done.reader} にカードを置きました。センターにつながらず、結果は待たされています。`
    : `${person.name} さんがリーダー ${done.reader} にカードを置きました。`);
}

function row(person) {
  const line = make('tr');
  line.append(make('td', person.number, 'number'));
  const name = make('td', person.name, 'name');
  name.append(make('small', person.kana));
  const birth = make('td', person.birthDate, 'birth');
  birth.append(make('small', SEX[person.sex] ?? ''));
  const c = person.coverage;
  const card = make('td', [c.symbol, c.number].filter(Boolean).join('・') + (c.branch ? `（${c.branch}）` : ''), 'card');
  card.append(make('small', `${c.insurerNumber} ${c.insurerName}`));
  const story = make('td');
  story.append(make('span', person.storyLabel, person.story === 'ORDINARY' ? 'story plain' : 'story'));
  story.append(make('small', person.patientNumber ? `患者番号 ${person.patientNumber}` : '院内に登録なし'));
  const act = make('td', undefined, 'act');
  const button = make('button', 'カードを置く');
  button.type = 'button';
  button.setAttribute('aria-label', `${person.name} さんがカードを置く`);
  button.onclick = () => put(person).catch(failed);
  act.append(button);
  line.append(name, birth, card, story, act);
  return line;
}

async function show() {
  const words = by('search').value.trim();
  const page = await ask(`people?from=${from}&size=${SIZE}&q=${encodeURIComponent(words)}`);
  if (words !== by('search').value.trim()) return; // typed on meanwhile
  by('people').replaceChildren(...page.people.map(row));
  by('nobody').hidden = page.people.length > 0;
  by('range').textContent = words
    ? `${page.people.length} 人${page.more ? '以上（はじめの分だけ）' : ''}`
    : `${from + 1}～${from + page.people.length} / ${page.total.toLocaleString('ja-JP')} 人`;
  by('before').hidden = by('after').hidden = words !== '';
  by('before').disabled = from === 0;
  by('after').disabled = from + SIZE >= page.total;
}

// ---- state ----

async function state() {
  const health = await ask('health');
  const tiles = [
    ['医療機関コード', health.code],
    ['カード', `${health.visits} 件`],
    ['要求', `${health.requestsTaken} 件`],
    ['返却（.err）', `${health.requestsRefused} 件`],
    ['センター待ち', `${health.waiting} 件`, health.waiting > 0],
    ['不具合', `${health.faults} 件`, health.faults > 0],
  ];
  by('state').replaceChildren(...tiles.map(([term, value, warn]) => {
    const tile = make('div', undefined, warn ? 'warn' : '');
    tile.append(make('dt', term), make('dd', value));
    return tile;
  }));
  if (!by('reader').options.length) {
    for (let i = 1; i <= health.readers; i++) by('reader').add(new Option(`リーダー ${i}`, i));
  }
  return health;
}

// ---- faults ----

function length(seconds) {
  return seconds >= 60 ? `${Math.round(seconds / 6) / 10}分` : `${seconds}秒`;
}

function lasting(fault) {
  const lasts = fault.for ? `${length(fault.for)}間` : fault.to?.includes(':') ? `～${fault.to}` : '';
  if (fault.from?.includes(':')) return `${fault.from}から${lasts}`;
  const start = fault.active || fault.left === 0 ? '' : `起動の${length(Number(fault.from?.slice(1, -1)))}後から`;
  return start + lasts;
}

function faultItem(fault) {
  const item = make('li', undefined, fault.active ? 'active' : '');
  const text = make('div', fault.label);
  const about = [
    fault.family === 'face' ? '顔認証' : fault.family,
    fault.person && `人 ${fault.person}`,
    fault.reader && `リーダー ${fault.reader}`,
    lasting(fault),
    fault.active ? (fault.left != null ? `あと ${fault.left} 回` : '') : (fault.left === 0 ? '済み' : ''),
    fault.struck ? `${fault.struck} 回起きた` : '',
  ].filter(Boolean).join('・');
  text.append(make('small', about));
  const end = make('button', fault.active ? '止める' : '消す', 'quiet');
  end.type = 'button';
  end.setAttribute('aria-label', `${fault.label}を${end.textContent}`);
  end.onclick = () => order('faults/end', { id: fault.id }).then(refresh).catch(failed);
  item.append(text, end);
  return item;
}

let known = '';
async function faults() {
  const list = await ask('faults');
  if (!by('kind').options.length) {
    list.kinds.forEach(kind => by('kind').add(new Option(kind.label, kind.kind)));
    chosen();
  }
  const now = JSON.stringify(list.faults);
  if (now !== known) { // no button is replaced under the finger for nothing
    known = now;
    by('faults').replaceChildren(...list.faults.sort((a, b) => b.active - a.active).map(faultItem));
    by('clear').hidden = list.faults.length === 0;
  }
  const whole = list.faults.filter(fault => fault.active && ['outage', 'restart'].includes(fault.kind));
  by('alarm').hidden = whole.length === 0;
  by('alarm').textContent = whole.map(fault => EXPLANATIONS[fault.kind]).join('　');
}

function chosen() {
  const kind = by('kind').value;
  by('explain').textContent = EXPLANATIONS[kind] ?? '';
  const whole = kind === 'outage' || kind === 'restart';
  document.querySelectorAll('#fault [data-for]').forEach(label => {
    const kinds = label.dataset.for.split(' ');
    label.hidden = !(kinds.includes(kind) || kinds.includes('scope') && !whole);
    label.querySelectorAll('input, select').forEach(field => { field.disabled = label.hidden; });
  });
  if (whole) document.querySelector('[name=for]').value = kind === 'outage' ? '4m' : '10s';
}

async function begin() {
  const fault = Object.fromEntries(new FormData(by('fault')));
  await order('faults', { kind: by('kind').value, ...fault });
  say(`「${by('kind').selectedOptions[0].text}」を起こしました。`);
  await refresh();
}

// ---- the desks' cards ----

let cardsKnown = '';
async function cards() {
  const list = await ask('cards');
  by('desk').hidden = list.available === false;
  const now = JSON.stringify(list);
  if (list.available === false || now === cardsKnown) return;
  cardsKnown = now;
  by('desk-readers').replaceChildren(...list.readers.map((reader, i) => deskReader(reader, i + 1, list.cards)));
}

function deskReader(reader, number, all) {
  const box = make('div', undefined, reader.card ? 'desk-reader busy' : 'desk-reader');
  const button = make('button', reader.card ? '外す' : '置く', reader.card ? 'quiet' : '');
  button.type = 'button';
  if (reader.card) {
    const card = all.find(one => one.id === reader.card);
    const text = make('div', card ? card.label : reader.card);
    text.append(make('small', `机 ${number}・${reader.name}`));
    button.setAttribute('aria-label', `机 ${number} のカードを外す`);
    button.onclick = () => order('cards/remove', { reader: reader.name }).then(refresh).catch(failed);
    box.append(text, button);
    return box;
  }
  const choose = make('select');
  choose.setAttribute('aria-label', `机 ${number} に置くカード`);
  all.filter(card => !card.reader).forEach(card => choose.add(
    new Option(card.kind ? `${card.label}（${card.kind}）` : card.label, card.id)));
  const label = make('div', `机 ${number}`);
  label.append(choose);
  button.setAttribute('aria-label', `机 ${number} にカードを置く`);
  button.onclick = () => order('cards/put', { card: choose.value, reader: reader.name }).then(refresh).catch(failed);
  box.append(label, button);
  return box;
}

// ---- beginning ----

const refresh = () => Promise.all([state(), faults(), cards()]).catch(failed);
let typing;
by('search').oninput = () => { clearTimeout(typing); typing = setTimeout(() => { from = 0; show().catch(failed); }, 200); };
by('choices').onsubmit = event => { event.preventDefault(); show().catch(failed); };
by('fault').onsubmit = event => { event.preventDefault(); begin().catch(failed); };
by('kind').onchange = chosen;
by('clear').onclick = () => order('faults/clear', {}).then(refresh).catch(failed);
by('before').onclick = () => { from = Math.max(0, from - SIZE); show().catch(failed); };
by('after').onclick = () => { from += SIZE; show().catch(failed); };
by('search').value = new URLSearchParams(location.search).get('q') ?? '';
refresh();
show().catch(failed);
setInterval(() => refresh(), 3000);
