/*
 * <sc-gauge>: a number between 0 and 1 on an arc with a marked threshold. It knows numbers and bands, not credit. Properties:
 *   value, threshold, margin (half width of the amber band), tone (good | warn | bad), words (the number as written),
 *   caption, thresholdWords, bandLow and bandHigh (a thin band inside the arc: where the value might lie as well; none if equal). The host carries role="img" and its label from the server.
 */
const START = (160 * Math.PI) / 180;
const SWEEP = (220 * Math.PI) / 180;
const CX = 150;
const CY = 142;
const R = 108;
const SVG = 'http://www.w3.org/2000/svg';
const NAMES = ['value', 'threshold', 'margin', 'tone', 'words', 'caption', 'thresholdWords', 'bandLow', 'bandHigh'];

const STYLE = `
  :host { display: block; max-width: 300px; }
  svg { display: block; width: 100%; height: auto; overflow: visible; }
  path { fill: none; stroke-width: 22; }
  .good { stroke: var(--sc-good-fill); }
  .warn { stroke: var(--sc-warn-fill); }
  .bad { stroke: var(--sc-bad-fill); }
  .track { opacity: .24; }
  .band { stroke: var(--sc-ink); stroke-width: 7; opacity: .85; }
  .mark { stroke: var(--sc-ink); stroke-width: 3; stroke-linecap: round; }
  text { font-family: inherit; fill: var(--sc-ink); text-anchor: middle; }
  .words { font-size: 40px; font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
  .words.good { fill: var(--sc-good); stroke: none; }
  .words.warn { fill: var(--sc-warn); stroke: none; }
  .words.bad { fill: var(--sc-bad); stroke: none; }
  .caption, .limit { font-size: 13px; fill: var(--sc-muted); }
  .limit { font-size: var(--sc-gauge-limit, 12px); fill: var(--sc-ink); font-weight: 600; }
  .caption { display: var(--sc-gauge-caption, inline); }
`;

class ScGauge extends HTMLElement {
  #state = { value: 0, threshold: 0, margin: 0.05, tone: 'good', words: '', caption: '', thresholdWords: '', bandLow: 0, bandHigh: 0 };
  #shown;
  #frame;
  #due = false;
  #parts;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const svg = node('svg', { viewBox: '0 0 300 200', 'aria-hidden': 'true' });
    this.#parts = {
      svg,
      tracks: ['good', 'warn', 'bad'].map((tone) => svg.appendChild(node('path', { class: `${tone} track` }))),
      arc: svg.appendChild(node('path', {})),
      band: svg.appendChild(node('path', { class: 'band' })),
      mark: svg.appendChild(node('line', { class: 'mark' })),
      limit: svg.appendChild(node('text', { class: 'limit' })),
      words: svg.appendChild(node('text', { x: CX, y: CY + 8 })),
      caption: svg.appendChild(node('text', { class: 'caption', x: CX, y: CY + 32 })),
    };
    root.append(svg);
  }

  connectedCallback() {
    for (const name of NAMES) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const early = this[name];
        delete this[name];
        this[name] = early;
      }
    }
    this.#glide();
  }

  disconnectedCallback() {
    cancelAnimationFrame(this.#frame);
  }

  change(name, value) {
    this.#state[name] = value;
    if (!this.#due) {
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.isConnected) {
          this.#glide();
        }
      });
    }
  }

  read(name) {
    return this.#state[name];
  }

  /** Properties come one by one, a picture is drawn once. Moves the arc to its value within 350 ms, at once where motion is not wanted. */
  #glide() {
    cancelAnimationFrame(this.#frame);
    const from = this.#shown ?? 0;
    const to = Math.min(1, Math.max(0, this.#state.value));
    const began = performance.now();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden;
    const step = (now) => {
      const t = still ? 1 : Math.min(1, Math.max(0, (now - began) / 350));
      this.#shown = from + (to - from) * (1 - (1 - t) ** 3);
      this.#draw();
      if (t < 1) {
        this.#frame = requestAnimationFrame(step);
      }
    };
    step(began);
  }

  #draw() {
    const { threshold, margin, tone, words, caption, thresholdWords, bandLow, bandHigh } = this.#state;
    const p = this.#parts;
    const low = Math.max(0, threshold - margin);
    const high = Math.min(1, threshold + margin);
    [[0, low], [low, high], [high, 1]].forEach(([a, b], i) => p.tracks[i].setAttribute('d', arc(a, b)));
    p.arc.setAttribute('class', tone);
    p.arc.setAttribute('d', arc(0, Math.max(0.004, this.#shown)));
    p.band.setAttribute('d', bandHigh > bandLow ? arc(bandLow, bandHigh, R - 18) : '');
    const [x1, y1] = at(threshold, R - 17);
    const [x2, y2] = at(threshold, R + 17);
    for (const [key, v] of Object.entries({ x1, y1, x2, y2 })) {
      p.mark.setAttribute(key, v);
    }
    const [lx, ly] = at(threshold, R + 30);
    p.limit.setAttribute('x', Math.min(262, Math.max(38, lx)));
    p.limit.setAttribute('y', Math.max(10, ly + 4));
    p.limit.textContent = thresholdWords;
    p.words.setAttribute('class', `words ${tone}`);
    p.words.textContent = words;
    p.caption.textContent = caption;
  }
}

for (const name of NAMES) {
  Object.defineProperty(ScGauge.prototype, name, {
    get() {
      return this.read(name);
    },
    set(value) {
      this.change(name, value);
    },
  });
}

/** The arc runs clockwise over the top, from 20 degrees below the left to 20 degrees below the right. */
function at(share, radius) {
  const angle = START + SWEEP * share;
  return [CX + radius * Math.cos(angle), CY + radius * Math.sin(angle)];
}

function arc(from, to, radius = R) {
  const [x1, y1] = at(from, radius);
  const [x2, y2] = at(to, radius);
  const large = (to - from) * SWEEP > Math.PI ? 1 : 0;
  return `M${x1.toFixed(2)},${y1.toFixed(2)} A${radius},${radius} 0 ${large} 1 ${x2.toFixed(2)},${y2.toFixed(2)}`;
}

function node(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

customElements.define('sc-gauge', ScGauge);
