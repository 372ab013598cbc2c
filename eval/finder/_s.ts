import { loadFinder } from '../../src/finder/load.ts';
const f = loadFinder(process.env['DATA_DIR'] ?? '');
for (const q of ['', 't','th','the','e','el','el p','star','star w','harry','harry potter y','señor','la c','batm','2','12','los veng','toy','jum','godf','titanc','x','rey leon','spi','nolan'])
 console.log(q.padEnd(15), f.suggestMovies(q,7).map(m=>m.titleEs ?? m.title).join(' | '));
for (const q of ['','t','tom','tom h','leo','scor','penelop','brad','de niro','spilb','s'])
 console.log(q.padEnd(10), f.suggestPeople(q,{role:'actor',limit:5}).map(m=>m.name).join(' | '),' ## ',f.suggestPeople(q,{role:'director',limit:5}).map(m=>m.name).join(' | '));
