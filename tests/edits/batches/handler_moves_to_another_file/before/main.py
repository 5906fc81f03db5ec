import hub
import reports
import users
