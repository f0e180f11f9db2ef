export function person(name: string): string {
  return name.endsWith('님') ? name : `${name}님`;
}

export function people(names: readonly string[]): string {
  return names.map(person).join(', ');
}

export function monthDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}월 ${Number(date)}일`;
}
