// Reads include lines: no floor looks up, no subject uses a later one, outside libraries stay where they belong.
// The tables are those of ARCHITECTURE.md. Prints file, line, floor and what is allowed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableUnder, listUnder, trackedFiles, isProgram, report } from './reading.mjs';

export function readRules(architecture) {
  const floors = new Map();
  for (const [name, below, libraries] of tableUnder(architecture, '## What each floor may include')) {
    floors.set(name, { below: words(below), libraries: words(libraries) });
  }
  return { floors, subjects: listUnder(architecture, '## Order of subjects') };
}

const words = (cell) => cell.split(/[\s,]+/).filter(Boolean);

/** The longest floor of the table that the path lies in: `storage/engine` before `storage`. */
function floorOf(path, floors) {
  const fitting = [...floors.keys()].filter((floor) => path.startsWith(`${floor}/`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function subjectOf(path, floor, subjects) {
  const name = floor === undefined ? undefined : path.slice(floor.length + 1).split('/')[0];
  return subjects.indexOf(name);
}

function mayInclude(floor, target, includedFloor, rule) {
  if (includedFloor === floor) return true;
  if (includedFloor.startsWith(`${floor}/`)) return true;  // storage leans on its own engine, not the reverse
  return rule.below.some((allowed) => target.startsWith(`${allowed}/`));
}

/** Use cases and doors put subjects together: among themselves they keep the order, below them every subject is open. */
const composes = (floor, target) => /^(usecases|web)(\/|$)/.test(floor) && target !== floor;

/** Violations of one file, given as its path below server/ and its text. */
export function violationsOf(path, text, rules) {
  const found = [];
  const floor = floorOf(path, rules.floors);
  if (floor === undefined) return [`server/${path}:1: lies on no floor of ARCHITECTURE.md`];
  const rule = rules.floors.get(floor);
  const isTest = /_test\.cpp$|(^|\/)testing[/_.]|\/case_table\.hpp$/.test(path);
  text.split('\n').forEach((line, index) => {
    const say = (what) => found.push(`server/${path}:${index + 1}: [${floor}] ${what}`);
    const own = /^\s*#\s*include\s*"([^"]+)"/.exec(line)?.[1];
    const outside = /^\s*#\s*include\s*<([^>]+)>/.exec(line)?.[1];
    if (own) {
      const target = floorOf(own, rules.floors);
      if (target === undefined) return say(`"${own}" does not begin with a floor`);
      if (isTest && /(^|\/)testing\//.test(own)) return;
      if (!mayInclude(floor, own, target, rule)) return say(`may not include "${own}"; allowed: ${rule.below.join(', ') || 'nothing of ours'}`);
      const mine = subjectOf(path, floor, rules.subjects);
      const theirs = subjectOf(own, target, rules.subjects);
      if (!isTest && mine >= 0 && theirs > mine && !composes(floor, target)) say(`"${own}": ${rules.subjects[theirs]} comes after ${rules.subjects[mine]}`);
    } else if (outside && !isTest) {
      const owners = [...rules.floors].filter(([, { libraries }]) => libraries.some((start) => outside.startsWith(start)));
      if (owners.length > 0 && !owners.some(([name]) => name === floor)) {
        say(`may not include <${outside}>; only ${owners.map(([name]) => name).join(', ')} may`);
      } else if (owners.length === 0 && !isForEveryone(outside)) {
        say(`<${outside}> is in nobody's row of libraries in ARCHITECTURE.md`);
      }
    }
    if (floor !== 'http' && !isTest && /\bco_(await|return|yield)\b/.test(line)) say('coroutines live on http alone');
    if (floor === 'domain' && !isTest && /\b(system_clock::now|std::random_device|std::this_thread|std::[io]?fstream)\b/.test(line)) say('domain knows no clock, chance, thread or file');
  });
  return found;
}

const systemHeaders = /^(sys|netinet|arpa|linux|net)\/|^(unistd|fcntl|signal|poll|pwd|grp|dlfcn|dirent|errno|time|termios|seccomp|syslog|spawn|limits|pthread|sched|ifaddrs|netdb|immintrin)\.h$/;
const isForEveryone = (header) =>
  /^[a-z_0-9]+$/.test(header) || systemHeaders.test(header) || /^(fmt\/|boost\/(describe|system|mp11))/.test(header);

export function checkFloors(root) {
  const rules = readRules(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
  const files = trackedFiles(root).filter((file) => /^server\/.*\.[ch]pp$/.test(file));
  return files.flatMap((file) => violationsOf(file.slice('server/'.length), readFileSync(join(root, file), 'utf8'), rules));
}

if (isProgram(import.meta)) report(checkFloors(process.cwd()));
