// The page: what stands in the box is read when the button is pressed, or when the writer pauses.
'use strict';
const $ = (id) => document.getElementById(id);
const worker = new Worker('worker.js');
const box = $('text'), day = $('published'), result = $('result'), status = $('status');
let last = 0, pause;

function say(text) { status.textContent = text; }

function read() {
  clearTimeout(pause);
  if (!box.value.trim()) return;
  worker.postMessage({ id: ++last, text: box.value, published: day.value });
  say(document.body.dataset.ready ? 'Reading …' : 'It will be read when the library is here …');
  result.setAttribute('aria-busy', 'true');
}

const many = (n, one, more) => n + ' ' + (n === 1 ? one : more);

worker.onmessage = (m) => {
  const x = m.data;
  if (x.progress) {
    if (!last) say('Loading: ' + (x.progress / 1e6).toFixed(1) + ' MB');
  } else if (x.ready) {
    document.body.dataset.ready = Math.round(x.ms);
    if (!last) say('Ready, after ' + (x.ms / 1000).toFixed(1) + ' s. Nothing that you type leaves this browser.');
  } else if (x.failed) {
    say('It could not be loaded: ' + x.failed);
  } else if (x.id === last) { // an older one is of no use any more
    result.setAttribute('aria-busy', 'false');
    document.body.dataset.read = Math.round(x.ms);
    if (x.error) {
      say('It could not be read: ' + x.error);
      return;
    }
    result.srcdoc = x.html;
    say(many(x.counts.people, 'person', 'people') + ', ' + many(x.counts.quotes, 'quote', 'quotes') + ', ' + many(x.counts.events, 'event', 'events') + ', in ' + (x.ms / 1000).toFixed(2) + ' s');
  }
};
worker.onerror = (e) => say('It could not be loaded: ' + e.message);

$('form').addEventListener('submit', (e) => { e.preventDefault(); read(); });
box.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(read, 900); });
day.addEventListener('change', read);
$('sample').addEventListener('click', () => { box.value = $('sample-text').textContent.trim(); day.value = '2024-05-15'; read(); });
box.addEventListener('dragover', (e) => e.preventDefault());
box.addEventListener('drop', (e) => {
  const file = e.dataTransfer.files[0];
  if (!file) return; // dragged text falls in by itself
  e.preventDefault();
  file.text().then((text) => { box.value = text; read(); });
});
