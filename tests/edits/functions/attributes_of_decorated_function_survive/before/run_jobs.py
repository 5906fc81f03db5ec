from jobs import job
