import fast_plugin
import json_plugin
