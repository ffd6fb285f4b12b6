/*
 * <sc-chart>: horizontal bars from one number to another, drawn by ApexCharts. It knows numbers, words and tones; the words
 * come ready from the server. Property `spec`:
 *   { rows: [{label, from, to, text, tone}], min, max, marks: [{at, text, tone}] }
 * A tone is the last part of a custom property --sc-tone-…, so that the colours follow the theme.
 */
const APEX = new URL('../webjars/apexcharts/3.30.0/dist/apexcharts.esm.js', import.meta.url);
let apex;

const NARROW = 520;
const SVG = 'http://www.w3.org/2000/svg';

class ScChart extends HTMLElement {
  #chart;
  #spec;
  #drawing = Promise.resolve();
  #watch = [];

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
    this.#chart = new ApexCharts(canvas, this.#options());
    await this.#chart.render();
    this.#writeBeside(canvas);
    canvas.querySelectorAll('svg').forEach((svg) => svg.setAttribute('aria-hidden', 'true'));
    this.toggleAttribute('drawn', true);
  }

  /** The words at the end of each bar, on the side the bar points to, and its name beside it or, on a narrow screen, above. */
  #writeBeside(canvas) {
    const { rows } = this.#spec;
    const bars = [...canvas.querySelectorAll('.apexcharts-series')].at(-1)?.querySelectorAll('path') ?? [];
    const ink = this.#colour('ink');
    bars.forEach((bar, index) => {
      const row = rows[index];
      if (!row) {
        return;
      }
      const box = bar.getBBox();
      const middle = box.y + box.height / 2;
      const left = row.to < row.from;
      const x = left ? box.x - 7 : box.x + box.width + 7;
      bar.parentNode.append(words([row.text], x, middle, left ? 'end' : 'start', 'sc-bar-words', this.#colour(row.tone + '-ink')));
      bar.parentNode.append(this.#narrow()
        ? words([row.label], 0, box.y - 10, 'start', 'sc-bar-name', ink)
        : words(wrap(row.label, Math.floor(this.#names() / 6.9)), -this.#names(), middle, 'start', 'sc-bar-name', ink));
    });
  }

  #names() {
    return this.#narrow() ? 4 : Math.min(225, Math.round(this.clientWidth * 0.36));
  }

  #narrow() {
    return this.clientWidth < NARROW;
  }

  #colour(tone) {
    const probe = document.createElement('span');
    probe.className = `sc-tone sc-tone-${tone}`;
    this.append(probe);
    const [r, g, b] = toRgb(getComputedStyle(probe).color);
    probe.remove();
    return '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
  }

  #options() {
    const { rows, min, max, marks = [] } = this.#spec;
    const narrow = this.#narrow();
    const ink = this.#colour('ink');
    const room = Math.max(...rows.map((row) => row.text.length)) * 7.2 + 10;
    const turned = rows.some((row) => row.to < row.from);
    const plot = this.clientWidth - this.#names() - 20;
    const pad = ((max - min) * room) / Math.max(60, plot - (turned ? 2 : 1) * room);
    const low = turned && min < 0 ? min - pad : min;
    const high = max + pad;
    return {
      chart: {
        type: 'bar',
        stacked: true,
        height: rows.length * (narrow ? 48 : 32) + (marks.some((mark) => mark.text) ? 34 : 18),
        fontFamily: getComputedStyle(this).fontFamily,
        foreColor: ink,
        background: 'transparent',
        toolbar: { show: false },
        zoom: { enabled: false },
        selection: { enabled: false },
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
        animations: { enabled: false },
      },
      series: [
        { name: 'from', data: rows.map((row) => point(row, from(row), 'transparent')) },
        { name: 'to', data: rows.map((row) => point(row, length(row), this.#colour(row.tone))) },
      ],
      plotOptions: { bar: { horizontal: true, barHeight: narrow ? '34%' : '64%' } },
      dataLabels: { enabled: false },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      grid: {
        show: false,
        padding: { top: marks.some((mark) => mark.text) ? 2 : -14, right: 0, bottom: -14, left: this.#names() - 8 },
      },
      xaxis: {
        min: low,
        max: high,
        axisBorder: { show: false },
        axisTicks: { show: false },
        labels: { show: false },
      },
      yaxis: { labels: { show: false } },
      tooltip: { enabled: false },
      legend: { show: false },
      annotations: {
        position: 'back',
        xaxis: marks.map((mark) => ({
          x: mark.at,
          strokeDashArray: mark.text ? 4 : 0,
          borderColor: this.#colour(mark.tone),
          ...(mark.text && {
            label: {
              text: mark.text,
              orientation: 'horizontal',
              offsetY: -4,
              borderWidth: 0,
              style: { background: 'transparent', color: this.#colour(mark.tone), fontSize: '12px' },
            },
          }),
        })),
      },
    };
  }
}

/** Where the coloured part starts: nothing to skip for a bar from zero. */
function from(row) {
  return row.from === 0 ? 0 : Math.min(row.from, row.to);
}

function length(row) {
  return row.from === 0 ? row.to : Math.abs(row.to - row.from);
}

function point(row, y, fillColor) {
  return { x: row.label, y, fillColor };
}

function words(lines, x, y, anchor, className, fill) {
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

function wrap(label, width) {
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

customElements.define('sc-chart', ScChart);
