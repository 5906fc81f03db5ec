from work import work

TASKS = [work]
