import type { HelpWords } from './help-zh.ts';

/** The words of the help in English. */
export const helpEn: HelpWords = {
  title: 'Help',
  close: 'Close',
  here: 'Words used here',
  look: {
    title: 'Appearance',
    follow: { excel: 'As in Office', browser: 'As in the system' },
    names: { LIGHT: 'Light', DARK: 'Dark', CONTRAST: 'High contrast' },
  },
  keysTitle: 'Keys',
  keysAnywhere: [
    ['/', 'Go to the search box'],
    ['? or F1', 'Open or close help; on a row with a verdict, it explains that verdict first'],
    ['Esc', 'Close help'],
    ['Tab', 'Go to the next thing you can press; ← and → change tabs'],
  ],
  keys: {
    find: [
      ['↑ ↓', 'Move between the search box and the results'],
      ['Enter', 'Open the first result, or the one you are on'],
      ['Esc', 'Go back to the search box'],
    ],
    goals: [['Enter', 'Open a goal to see the grounds, what remains to be done and the months']],
    table: [
      ['Enter', 'Take the indicator offered, or add the period typed'],
      ['↑ ↓', 'Move along the rows of the preview'],
      ['Ctrl+Z', 'Undo the last choice'],
    ],
    links: [['Enter', 'Press the button you are on']],
    entry: [
      ['?', 'In a draft, list every key for checking items one by one'],
      ['j k', 'Next item, previous item'],
      ['a r', 'Accept, reject'],
    ],
    source: [['Arrows', 'Select another cell of the sheet: its source is shown here']],
  },
  questionsTitle: 'Common questions',
  questions: [
    [
      'Which of our goals are behind this year, and by how much?',
      'Find opens on it: choose your district and year, and the goals that fall short come first, with the difference. Goals lists them all, the worst first.',
    ],
    [
      'How do I look up a figure?',
      'Type it in Find the way you would say it, such as “Longgang GDP growth 2024 H1”. The answer stands beside the name. Open the name for all periods.',
    ],
    [
      'Where does this figure come from?',
      'Every figure is shown with its sentence, document and date, and the whole paragraph on request. In Excel, select a cell of a linked table and open Source.',
    ],
    [
      'How do I get a table into Excel?',
      'In Table, choose a standard report, a district and a year, and press Insert at the selected cell. In a browser, download the .xlsx file.',
    ],
    [
      'How do I update it next month?',
      'Open last month’s workbook and press Refresh all in Linked. The tables take what the ledger then holds, and every change is listed.',
    ],
    [
      'Will a refresh overwrite what I typed?',
      'No. Your own columns, formats and formulas stay. A result you typed over stays too, and you are told what has been published, so you can choose.',
    ],
    [
      'How do I make the edition to file?',
      'In Linked, open the menu of the table and choose Make an edition to file: values only, with title, units and notes, laid out on A4 landscape.',
    ],
    [
      'What if I use WPS, or have no Excel?',
      'Open this page in a browser: finding, making tables and downloading all work. To update a downloaded workbook, choose the file in Linked, refresh it and download it again.',
    ],
    [
      'Why does it say “not in the ledger”, or nothing at all?',
      'Planbook does not hold the figure, which does not mean that it has not been published. Give the document to the colleague who brings figures in, under Entry.',
    ],
    [
      'How do I learn of a correction?',
      'New figures on the first screen and the number beside Linked tell you. Each release or correction is a revision, and you can look at any earlier one.',
    ],
  ],
  verdictsTitle: 'What the verdicts mean',
  verdicts: {
    MET: 'The result for the whole period reaches the goal, or stays within a cap. “Met early” means that the year’s amount has been reached before the year is over.',
    ROUGHLY_MET:
      'The goal says “about”, and the result is slightly short but within the tolerance. Goals shows the tolerance and lets you change it.',
    MISSED:
      'The result for the whole period does not reach the goal, or exceeds a cap. A missed binding goal is shown in red.',
    AHEAD:
      'The year is not over, and the goal is doing better than asked: the share done is above the pace, growth is above the year’s goal, or a cap is being used more slowly than time passes.',
    ON_TRACK:
      'The year is not over, and the goal is doing as asked: the share done equals the pace, or growth equals the year’s goal. A share, an average or a rank reaches its goal for now.',
    BEHIND:
      'The year is not over, and the goal falls short for now: the share done is below the pace, growth is below the year’s goal, or a cap is being used faster than time passes.',
    OPEN: 'The year is not over, and the goal is not met evenly over the year, so the time passed says nothing about it. The figure is shown without a judgement.',
    UNPROVEN:
      'What is printed does not decide it: only “more than N” or “nearly N”, or a binding goal whose assigned number is not in the ledger.',
    UNJUDGED: 'The goal or the result is in words only, or is about work in progress, so no number is judged.',
    NOT_COMPARABLE:
      'Goal and result are measured on a different basis or cover different things. They are neither subtracted nor judged.',
    NO_TARGET: 'The plan for this district and year is in the ledger, and sets no goal for this indicator.',
    NOT_HELD: 'Planbook does not hold the plan, or the result. That does not mean that it has not been published.',
    NOT_DUE: 'This is a goal for several years, and its time is not up.',
    MENTIONED:
      'There is no figure for this indicator, but the report speaks of it in other terms. Open it for the sentence.',
    REARRANGED: 'The report names the goal only among its next steps, and does not say how it turned out.',
    SILENT: 'A report on this period is in the ledger, and does not mention the goal.',
  },
  claimed:
    'The report says in words that it has been done, without a number. It is not counted among the goals judged.',
  termsTitle: 'Other terms',
  terms: [
    [['share done', 'attainment', 'done'], 'The result divided by the goal. Growth rates, ranks and caps have none.'],
    [['time passed', 'of the year passed'], 'The share of the year that has passed: 50% at the end of June.'],
    [
      ['pace'],
      'The share of the goal due by now: by its own breakdown, else by last year’s course, else by the time passed.',
    ],
    [['cap used'], 'The share of a cap that has been used.'],
    [['gap', 'gap to goal'], 'The result minus the goal: percentage points for rates and shares, places for ranks.'],
    [['as of'], 'Only what was published by this day or with this document. Leave it for the latest.'],
    [['plan goal'], 'The goal in the annual plan, which is judged first.'],
    [['goal assigned from above'], 'The goal assigned by the city. A binding goal is judged by it first.'],
    [
      ['interim', 'outlook', 'steering'],
      'A goal set outside the annual plan. It is shown beside the plan’s, and judged only where the plan has none.',
    ],
    [['expected'], 'A goal the government expects to reach.'],
    [['binding'], 'A goal that must be met; a miss is shown in red.'],
    [
      ['draft', 'in force', 'expired'],
      'The standing of the document: a draft awaits approval by the People’s Congress, and an expired one has been replaced.',
    ],
    [['basis not stated'], 'The text says “growth” without telling on which basis.'],
    [['same scope'], 'Growth measured over the same coverage as last year, which is not the plain year-on-year rate.'],
    [['constant prices'], 'Growth after taking out changes in prices.'],
  ],
  newsTitle: 'New in this version',
  news: [
    'Find understands whole phrases and answers beside the name; it opens on your district and year.',
    'Goals compares districts side by side; an opened goal shows what remains, what-if and the months.',
    'Dark and high-contrast appearance, following Office.',
    'Explanations everywhere: rest the pointer on a verdict, or press ?.',
    'The address of the page remembers what you are looking at: keep it, share it, or go back.',
    'Entry reads the sheet that is open in Excel for checking item by item; a result you changed can be handed in as a correction.',
  ],
};
