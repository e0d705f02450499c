// The crossword: keys and touch, check, reveal, pause and timer; kept in this browser alone.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const root = document.querySelector(".crossword");
  if (!root) return;

  // The grid: cells by place, words by their clue, and the words of each cell.
  const cells = new Map([...root.querySelectorAll(".cells input")].map((input) => [input.dataset.at, input]));
  const words = [...root.querySelectorAll("[data-clue]")].map((item) => {
    const across = item.dataset.clue.startsWith("across");
    const row = Number(item.dataset.row);
    const column = Number(item.dataset.column);
    const places = Array.from({ length: Number(item.dataset.length) },
      (_, i) => across ? `${row}-${column + i}` : `${row + i}-${column}`);
    return { item, across, places, id: item.dataset.clue };
  });
  const wordAt = (place, across) => words.find((w) => w.across === across && w.places.includes(place));

  // What is remembered: letters, which of them were shown, seconds, and whether it is done.
  const key = root.dataset.key;
  const state = (() => {
    try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; }
  })();
  state.letters ??= {};
  state.shown ??= [];
  state.seconds ??= 0;
  const save = () => {
    try { localStorage.setItem(key, JSON.stringify(state)); } catch { /* a private window */ }
  };

  const said = root.querySelector("[data-said]");
  const asked = root.querySelector("[data-asked]");
  const timer = root.querySelector("[data-timer]");
  const say = (text) => { said.textContent = text; };
  let place = null;
  let across = true;
  let paused = false;
  let solution = null;

  const put = (at, letter) => {
    const input = cells.get(at);
    input.value = letter;
    if (letter) state.letters[at] = letter; else delete state.letters[at];
    input.parentElement.classList.remove("wrong");
    input.removeAttribute("aria-invalid");
  };
  const current = () => place && (wordAt(place, across) ?? wordAt(place, !across));

  const draw = () => {
    const word = current();
    for (const [at, input] of cells) {
      input.parentElement.classList.toggle("word", Boolean(word?.places.includes(at)));
      input.parentElement.classList.toggle("here", at === place);
      input.parentElement.classList.toggle("shown", state.shown.includes(at));
      input.tabIndex = at === (place ?? words[0].places[0]) ? 0 : -1;
    }
    for (const w of words) {
      w.item.classList.toggle("on-it", w === word);
      w.item.classList.toggle("full", w.places.every((at) => state.letters[at]));
    }
    asked.hidden = !word;
    if (word) {
      const line = word.item.querySelector(".line").cloneNode(true);
      asked.replaceChildren(`${word.id.replace("-", " ").replace(/(\w+) (\d+)/, "$2 $1")}: `, ...line.childNodes);
    }
  };

  const go = (at, turn = across) => {
    if (!cells.has(at)) return;
    place = at;
    across = wordAt(at, turn) ? turn : !turn;
    const input = cells.get(at);
    input.focus({ preventScroll: true });
    input.select();
    draw();
  };
  const step = (by) => {
    const word = current();
    const next = word?.places[word.places.indexOf(place) + by];
    if (next) go(next);
  };
  const move = (rows, columns) => {
    let [row, column] = place.split("-").map(Number);
    const size = Number(root.querySelector("[data-size]").dataset.size);
    do {
      row += rows;
      column += columns;
      if (row < 0 || column < 0 || row >= size || column >= size) return;
    } while (!cells.has(`${row}-${column}`));
    go(`${row}-${column}`, columns !== 0);
  };
  const nextWord = (by) => {
    const order = [...words.filter((w) => w.across), ...words.filter((w) => !w.across)];
    const word = order[(order.indexOf(current()) + by + order.length) % order.length];
    go(word.places.find((at) => !state.letters[at]) ?? word.places[0], word.across);
  };

  // Check and reveal ask the server for the solution the first time they are used.
  const solve = async () => {
    if (!solution) {
      const answer = await fetch(root.dataset.solution);
      if (!answer.ok) throw new Error(answer.statusText);
      solution = await answer.json();
    }
    return solution;
  };
  const right = (at) => {
    const [row, column] = at.split("-").map(Number);
    return solution.rows[row][column];
  };
  const chosen = (what) => {
    if (what === "all") return [...cells.keys()];
    if (!place) return [];
    return what === "word" ? current().places : [place];
  };
  const withSolution = (work) => async () => {
    try {
      await solve();
      work();
    } catch {
      say("The solution cannot be reached. Try again when you are online.");
    }
  };
  const check = (what) => withSolution(() => {
    const filled = chosen(what).filter((at) => state.letters[at]);
    const wrong = filled.filter((at) => state.letters[at] !== right(at));
    for (const at of wrong) {
      cells.get(at).parentElement.classList.add("wrong");
      cells.get(at).setAttribute("aria-invalid", "true");
    }
    if (!filled.length) say("There is nothing to check yet.");
    else say(wrong.length ? `${wrong.length} of ${filled.length} ${filled.length === 1 ? "letter is" : "letters are"} wrong.`
      : `${filled.length === 1 ? "That letter is" : `All ${filled.length} letters are`} right.`);
    finish();
  });
  const reveal = (what) => withSolution(() => {
    for (const at of chosen(what)) {
      if (state.letters[at] !== right(at)) {
        put(at, right(at));
        if (!state.shown.includes(at)) state.shown.push(at);
      }
    }
    say("");
    save();
    draw();
    finish();
  });
  const full = () => [...cells.keys()].every((at) => state.letters[at]);

  const showLines = () => {
    const section = root.querySelector("[data-lines]");
    const list = section.querySelector("ul");
    if (list.childElementCount) return;
    for (const clue of solution.clues.filter((c) => c.line)) {
      const { articleId, version, begin, end, text, outlet, language } = clue.line;
      const address = `/words/${encodeURIComponent(articleId)}/${version}/${begin}-${end}`;
      const item = document.createElement("li");
      const answer = document.createElement("b");
      answer.className = "note";
      answer.textContent = `${clue.number} ${clue.direction}, ${clue.answer}`;
      const quote = document.createElement("q");
      quote.cite = address;
      quote.lang = language ?? "";
      quote.textContent = text;
      const source = document.createElement("a");
      source.className = "source";
      source.href = address;
      source.textContent = outlet.name;
      const line = document.createElement("div");
      line.className = "cited";
      line.append(quote, " ", source);
      item.append(answer, line);
      list.append(item);
    }
    section.hidden = !list.childElementCount;
  };
  const finish = () => {
    if (!full() || [...cells.keys()].some((at) => state.letters[at] !== right(at))) return;
    if (!state.done) {
      state.done = true;
      save();
      say(state.shown.length ? `Done in ${clock()}, with ${state.shown.length} letters shown.` : `Solved in ${clock()}. Well done.`);
    }
    showLines();
  };

  const clock = () => `${Math.floor(state.seconds / 60)}:${String(state.seconds % 60).padStart(2, "0")}`;
  setInterval(() => {
    if (paused || state.done || document.hidden || !place) return;
    state.seconds += 1;
    timer.textContent = clock();
    if (state.seconds % 5 === 0) save();
  }, 1000);

  const type = (letter) => {
    put(place, letter);
    state.shown = state.shown.filter((at) => at !== place);
    save();
    step(1);
    draw();
    if (full()) withSolution(() => {
      const wrong = [...cells.keys()].filter((at) => state.letters[at] !== right(at)).length;
      if (wrong) say("The grid is full, but something is not right yet.");
      finish();
    })();
  };
  const erase = () => {
    if (state.letters[place]) put(place, "");
    else { step(-1); put(place, ""); }
    save();
    draw();
  };

  const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  root.querySelector(".cells").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !place) return;
    if (arrows[event.key]) {
      const [rows, columns] = arrows[event.key];
      // The first arrow against the word only turns it.
      if (across === (rows !== 0) && wordAt(place, !across)) go(place, !across);
      else move(rows, columns);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      if (!paused) erase();
    } else if (event.key === " ") go(place, !across);
    else if (event.key === "Enter") nextWord(event.shiftKey ? -1 : 1);
    else if (event.key === "Home") go(current().places[0]);
    else if (event.key === "End") go(current().places.at(-1));
    else if (/^[a-z]$/i.test(event.key)) { if (!paused) type(event.key.toUpperCase()); }
    else return;
    event.preventDefault();
  });
  for (const [at, input] of cells) {
    // Keyboards on a screen send no keys, only what they changed.
    input.addEventListener("input", () => {
      const letter = input.value.normalize("NFD").replace(/[^a-z]/gi, "").slice(-1).toUpperCase();
      place = at;
      const emptied = input.value === "";
      if (letter && !paused) type(letter);
      else {
        input.value = state.letters[at] ?? "";
        if (emptied && !paused) erase();
      }
    });
    input.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      go(at, at === place ? !across : across);
    });
    input.addEventListener("focus", () => { if (place !== at) go(at); });
  }
  for (const word of words) {
    const span = word.item.querySelector(".line");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "line";
    button.append(...span.childNodes);
    span.replaceWith(button);
    button.addEventListener("click", () => {
      go(word.places.find((at) => !state.letters[at]) ?? word.places[0], word.across);
      cells.get(place).scrollIntoView({ block: "nearest" });
    });
  }

  const pause = root.querySelector("[data-pause]");
  pause.addEventListener("click", () => {
    paused = !paused;
    root.classList.toggle("paused", paused);
    pause.setAttribute("aria-pressed", String(paused));
    pause.textContent = paused ? "Go on" : "Pause";
    asked.hidden = paused || !place;
    save();
  });
  for (const button of root.querySelectorAll("[data-check]")) button.addEventListener("click", check(button.dataset.check));
  for (const button of root.querySelectorAll("[data-reveal]")) button.addEventListener("click", reveal(button.dataset.reveal));
  root.querySelector("[data-clear]").addEventListener("click", () => {
    for (const at of cells.keys()) put(at, "");
    Object.assign(state, { letters: {}, shown: [], seconds: 0, done: false });
    timer.textContent = clock();
    save();
    say("The grid is empty again.");
    draw();
  });

  for (const [at, letter] of Object.entries(state.letters)) if (cells.has(at)) cells.get(at).value = letter;
  timer.textContent = clock();
  root.querySelector("[data-tools]").hidden = false;
  draw();
  if (state.done) solve().then(showLines, () => {});
});
