/*
 * What all drawings by ApexCharts share: a property `spec` from the server, drawn once there is room and again when the width or
 * the scheme changes. A tone is the last part of a class sc-tone-…, so that the colours follow the theme. A drawing says its
 * `options` and may `finish` what ApexCharts drew.
 */
const APEX = new URL('../webjars/apexcharts/3.30.0/dist/apexcharts.esm.js', import.meta.url);
let apex;

const SVG = 'http://www.w3.org/2000/svg';

export class Drawn extends HTMLElement {
  #chart;
  #spec;
  #drawing = Promise.resolve();
  #watch = [];

  finish() {}

  connectedCallback() {
    if (Object.prototype.hasOwnProperty.call(this, 'spec')) {
      const early = this.spec;
      delete this.spec;
      this.spec = early;
    }
    let width = 0;
    const resized = new ResizeObserver(() => {
      const now = Math.round(this.clientWidth);
      if (now > 0 && now !== width) {
        width = now;
        this.#redraw();
      }
    });
    resized.observe(this);
    const themed = new MutationObserver(() => this.#redraw());
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const onScheme = () => this.#redraw();
    scheme.addEventListener('change', onScheme);
    this.#watch = [() => resized.disconnect(), () => themed.disconnect(),
      () => scheme.removeEventListener('change', onScheme)];
  }

  disconnectedCallback() {
    this.#watch.forEach((stop) => stop());
    this.#watch = [];
    this.#chart?.destroy();
    this.#chart = undefined;
    this.replaceChildren();
  }

  set spec(spec) {
    this.#spec = spec;
    this.#redraw();
  }

  get spec() {
    return this.#spec;
  }

  #redraw() {
    this.#drawing = this.#drawing.then(() => this.#draw()).catch((fault) => console.error(fault));
  }

  async #draw() {
    if (!this.isConnected || !this.#spec || this.clientWidth === 0) {
      return;
    }
    apex ??= import(APEX.href);
    const { default: ApexCharts } = await apex;
    if (!this.isConnected) {
      return;
    }
    this.#chart?.destroy();
    const canvas = document.createElement('div');
    this.replaceChildren(canvas);
    this.#chart = new ApexCharts(canvas, this.options());
    await this.#chart.render();
    this.finish(canvas);
    canvas.querySelectorAll('svg').forEach((svg) => svg.setAttribute('aria-hidden', 'true'));
    this.toggleAttribute('drawn', true);
  }

  colour(tone) {
    const probe = document.createElement('span');
    probe.className = `sc-tone sc-tone-${tone}`;
    this.append(probe);
    const [r, g, b] = toRgb(getComputedStyle(probe).color);
    probe.remove();
    return '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
  }
}

export function words(lines, x, y, anchor, className, fill) {
  const node = document.createElementNS(SVG, 'text');
  node.setAttribute('text-anchor', anchor);
  node.setAttribute('class', className);
  node.setAttribute('fill', fill);
  lines.forEach((line, index) => {
    const part = document.createElementNS(SVG, 'tspan');
    part.setAttribute('x', x);
    part.setAttribute('y', y + (index - (lines.length - 1) / 2) * 15);
    part.setAttribute('dominant-baseline', 'central');
    part.textContent = line;
    node.append(part);
  });
  return node;
}

export function wrap(label, width) {
  const lines = [];
  for (const word of label.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && (last + ' ' + word).length <= width) {
      lines[lines.length - 1] = last + ' ' + word;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function toRgb(colour) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
