// Prints as JSON what the readers in the folder named first find in the files named after it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, name)));
const { parse: readIpuz } = await load("ipuz.mjs");
const { default: readPuz } = await load("puz.mjs");

const ipuz = (bytes) => {
  const { title, grid, clues } = readIpuz(bytes.toString());
  const list = (some) => some.map((clue) => `${clue.number} ${clue.text}`);
  const rows = grid.cells.map((row) => row.map((cell) => (cell.isBlack ? "#" : cell.solution)).join(""));
  return { title, rows, across: list(clues.across), down: list(clues.down) };
};

const puz = (bytes) => {
  const { title, grid, solution, valid } = readPuz(bytes);
  if (!valid) throw new Error("not valid");
  const letters = String.fromCharCode(...solution).replaceAll(".", "#");
  const rows = grid.map((row, i) => letters.slice(i * row.length, (i + 1) * row.length));
  const starts = (which) => grid.flat().filter((cell) => cell[which === "across" ? "isAcross" : "isDown"] && !cell.isBlack);
  const list = (which) => starts(which).map((cell) => `${cell[which].clueIndex} ${cell[which].clue}`);
  return { title, rows, across: list("across"), down: list("down") };
};

console.log(JSON.stringify(files.map((file) => (file.endsWith(".puz") ? puz : ipuz)(readFileSync(file)))));
