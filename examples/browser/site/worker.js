// Runs lede beside the page, so that the page never waits for it. Messages in: {id, text, published}. Messages out: {progress},
// {ready, ms}, {failed}, and {id, html, counts, ms} or {id, error} for each text.
importScripts('wasm_exec.js');

// load fetches a file and tells how much of it is here. The server may send it gzipped, so that only the bytes that come out are counted.
async function load(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(name + ': ' + answer.status);
  const parts = [], reader = answer.body.getReader();
  let here = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    here += value.length;
    postMessage({ progress: here });
  }
  return new Blob(parts).arrayBuffer();
}

async function start() {
  const began = performance.now(), go = new Go();
  const { instance } = await WebAssembly.instantiate(await load('lede.wasm'), go.importObject);
  go.run(instance);
  ledeRead('“It is open,” Ada Okafor said on Monday.', '2024-05-16'); // models are unpacked at the first use: the reader shall not wait for that
  postMessage({ ready: true, ms: performance.now() - began });
}

const started = start();
started.catch((e) => postMessage({ failed: String(e) }));

onmessage = async (m) => {
  try {
    await started;
  } catch {
    return; // the page was told
  }
  const began = performance.now();
  let out;
  try {
    out = ledeRead(m.data.text, m.data.published);
  } catch (e) {
    out = { error: String(e) };
  }
  postMessage({ id: m.data.id, ms: performance.now() - began, ...out });
};
