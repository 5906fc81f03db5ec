"""Reload a process from one version of a project to the next, and compare it with a fresh one."""
