import type { Theme } from './theme.ts';
import { boxOffice } from './themes/box-office.ts';
import { budget } from './themes/budget.ts';
import { countries } from './themes/countries.ts';
import { genres } from './themes/genres.ts';
import { months } from './themes/months.ts';
import { releases } from './themes/releases.ts';
import { returns } from './themes/return.ts';
import { runtime } from './themes/runtime.ts';
import { scores } from './themes/scores.ts';
import { weekdays } from './themes/weekdays.ts';

/** The themes by the names that people type. */
export const THEMES = {
  generos: genres,
  estrenos: releases,
  meses: months,
  dias: weekdays,
  votos: scores,
  taquilla: boxOffice,
  presupuesto: budget,
  retorno: returns,
  paises: countries,
  duracion: runtime,
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as ThemeName[];
