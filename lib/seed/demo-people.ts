// The people of the demo: believable, made up, and with addresses that lead nowhere.
import type { Dice } from './random'

const homes = [
  {
    language: 'en',
    currencies: ['USD', 'USD', 'EUR', 'BTC'],
    first:
      'Alice Ben Chloe Daniel Emma Finn Grace Harry Isla Jack Kate Liam Maya Noah Olivia Paul Ruby Sam Tess Victor',
    last: 'Archer Bennett Clarke Dawson Ellis Foster Grant Hayes Irwin Jarvis Keane Lowell Marsh Norris Osborne Palmer Quinn Reeves Shaw Turner',
  },
  {
    language: 'ru',
    currencies: ['RUB', 'RUB', 'USD'],
    first:
      'Anna Boris Vera Gleb Daria Egor Zhanna Ivan Kira Lev Maria Nikita Olga Pavel Roman Sofia Timur Yulia',
    last: 'Abramov Belov Volkov Gromov Dolin Ershov Zaitsev Ignatov Krylov Lapin Morozov Nosov Orlov Panin Rybin Sobolev',
  },
  {
    language: 'uk',
    currencies: ['UAH', 'UAH', 'EUR'],
    first: 'Andriy Bohdan Vira Halyna Dmytro Yeva Oksana Petro Solomiya Taras Yuriy Lesia Marko Nadia',
    last: 'Bondar Hrytsenko Kovalenko Lysenko Melnyk Nazarenko Oliynyk Petrenko Savchenko Tkachenko Shevchuk',
  },
  {
    language: 'kk',
    currencies: ['KZT', 'KZT', 'USD'],
    first: 'Aigerim Arman Bolat Dana Erlan Gulnara Kanat Madina Nurlan Saule Timur Zarina Aliya Daulet',
    last: 'Akhmetov Baizhanov Dzhaksybekov Iskakov Kassymov Mukhamedov Nurpeisov Omarov Sadykov Tulegenov',
  },
] as const
const domains = ['example.com', 'example.net', 'example.org', 'mail.example', 'post.example']

export interface Person {
  nickname: string
  email: string
  language: string
  currency: string
  /** YYYY-MM-DD */
  dateOfBirth: string
}

/** So many different people. */
export function makePeople(dice: Dice, count: number): Person[] {
  const people: Person[] = []
  for (let place = 0; place < count; place += 1) {
    const home = dice.pick(homes)
    const [first, last] = [dice.pick(home.first.split(' ')), dice.pick(home.last.split(' '))]
    const year = dice.between(1958, 2005)
    const tail = `${year % 100}`.padStart(2, '0')
    people.push({
      nickname: `${dice.pick([first, `${first}${last[0]}`, `${last}${first[0]}`, `${first}_${last}`])}${tail}${place}`,
      email: `${first}.${last}${place}@${dice.pick(domains)}`.toLowerCase(),
      language: home.language,
      currency: dice.pick(home.currencies),
      dateOfBirth: `${year}-${`${dice.between(1, 12)}`.padStart(2, '0')}-${`${dice.between(1, 28)}`.padStart(2, '0')}`,
    })
  }
  return people
}
