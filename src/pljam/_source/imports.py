"""Every import of one file, from its syntax tree: what each binds, where, and for how long."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterable, Sequence

from pljam._source.attribute_chains import AttributeChains, target_names
from pljam._source.binding_flow import Flow
from pljam._source.bindings import (
    Definition,
    arguments_of,
    defaults_of,
    mangle,
    type_parameter_names,
    type_parameters,
)
from pljam._source.exports import ALL, ExportsReader
from pljam._source.import_records import (
    STAR,
    AttributeUse,
    Exports,
    FileImports,
    ImportRecord,
    Kind,
)
from pljam._source.import_scopes import ImportScope
from pljam._source.modules import Refusal, resolve_relative


class ImportAnalyzer(ast.NodeVisitor):
    """Collects the imports of one file.

    ``analyze`` returns the records; ``uses`` and ``exports`` are filled by then, and ``result``
    holds all three.
    """

    # module, is_package   who imports: relative levels are resolved against it
    # records              what has been found, in source order
    # _scope, _module      the scope of the statement at hand; the outermost one
    # _around              flags of the blocks around the statement at hand
    # _depth               how many blocks of the module are around it
    # _chains              attribute chains, to be looked up when every scope is known
    # _all                 what is known of ``__all__``
    # _owners              the scope that each record binds in, and whether its flow is followed
    # _checking_names      names that stand for ``TYPE_CHECKING``

    def __init__(self, module: str, is_package: bool = False) -> None:
        self.module = module
        self.is_package = is_package
        self.records: list[ImportRecord] = []
        self.uses: list[AttributeUse] = []
        self._module = self._scope = ImportScope("module", "", None, None)
        self._around: tuple[str, ...] = ()
        self._depth = 0
        self._chains = AttributeChains()
        self._all = ExportsReader()
        self._owners: list[tuple[ImportScope, bool]] = []
        self._checking_names = {"TYPE_CHECKING"}

    @property
    def package(self) -> str:
        """The package that relative imports start from."""
        return self.module if self.is_package else self.module.rpartition(".")[0]

    @property
    def exports(self) -> Exports | None:
        """What ``__all__`` is known to hold, ``None`` without one."""
        return self._all.exports

    @property
    def result(self) -> FileImports:
        """Everything found, as one value."""
        return FileImports(tuple(self.records), tuple(self.uses), self.exports)

    def analyze(self, tree: ast.Module) -> list[ImportRecord]:
        """Return a record for every name that an import statement of the tree binds."""
        self._body(tree.body)
        self._settle()
        self.uses = self._chains.uses(self.records)
        return self.records

    # -- imports ----------------------------------------------------------------------------------

    def visit_Import(self, node: ast.Import) -> None:
        """``import a.b`` binds ``a``; ``import a.b as c`` binds ``c`` to the submodule."""
        for alias in node.names:
            bound = alias.name if alias.asname else alias.name.partition(".")[0]
            record = ImportRecord(
                "module",
                alias.name,
                bound,
                alias.asname or bound,
                0,
                alias.lineno,
                alias.col_offset,
            )
            self._import(record, node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Every alias binds a name, but for the star, which binds any number of them."""
        source = resolve_relative(self.package, node.level, node.module)
        for alias in node.names:
            if alias.name == "TYPE_CHECKING":
                self._checking_names.add(alias.asname or alias.name)
            if alias.name == ALL and self._scope is self._module:
                self._all.compute()
            kind: Kind = "star" if alias.name == STAR else "from"
            local = alias.asname or alias.name
            place = (alias.lineno, alias.col_offset)
            if isinstance(source, Refusal):
                record = ImportRecord(
                    kind, "", alias.name, local, node.level, *place, error=source.reason
                )
            else:
                record = ImportRecord(kind, source, alias.name, local, node.level, *place)
            self._import(record, node)

    def _import(self, record: ImportRecord, node: ast.stmt) -> None:
        """Complete a record with where it stands, and bind its name."""
        scope = self._scope
        local = mangle(record.local, scope.private)
        owner = scope.owner(local)
        number = len(self.records)
        self.records.append(
            dataclasses.replace(
                record,
                local=local,
                statement_line=node.lineno,
                scope=owner.name,
                scope_kind=owner.statement_kind,
                context=self._around or ("module",),
            )
        )
        # what binds in another scope does so when it is called: no order is known
        self._owners.append((owner, owner is scope))
        owner.bound.add(local)
        owner.imports.setdefault(local, []).append(number)
        if owner is scope and record.kind == "star":
            scope.flow.bind_star(number)
        elif owner is scope:
            scope.flow.bind_import(local, number)

    def _settle(self) -> None:
        """Complete the records with what became of their names."""
        for number, (owner, followed) in enumerate(self._owners):
            record = self.records[number]
            if not followed:
                continue
            if record.kind == "star":
                overwritten = owner.flow.overwritten_since(number)
                if overwritten:
                    self.records[number] = dataclasses.replace(record, overwritten=overwritten)
            elif not owner.flow.may_hold(record.local, number):
                self.records[number] = dataclasses.replace(record, last_binding=False)

    # -- names ------------------------------------------------------------------------------------

    def _bind(self, name: str) -> None:
        name = mangle(name, self._scope.private)
        owner = self._scope.owner(name)
        owner.bound.add(name)
        if owner is self._scope:
            owner.flow.bind(name)

    def _read(self, node: ast.AST | None) -> None:
        self._chains.read(node, self._scope)

    def _is_all(self, target: ast.expr) -> bool:
        named = isinstance(target, ast.Name) and target.id == ALL
        return named and self._scope is self._module

    def _bind_target(self, node: ast.expr) -> None:
        """Bind the names of an assignment's target; look at the expressions in it."""
        pending = [node]
        while pending:
            target = pending.pop()
            if isinstance(target, ast.Name):
                self._bind(target.id)
            elif isinstance(target, (ast.Tuple, ast.List)):
                pending.extend(target.elts)
            elif isinstance(target, ast.Starred):
                pending.append(target.value)
            else:
                self._read(target)

    # -- simple statements ------------------------------------------------------------------------

    def generic_visit(self, node: ast.AST) -> None:
        """Any statement that binds nothing."""
        self._read(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Assignment to any number of targets."""
        self._read(node.value)
        for target in node.targets:
            self._bind_target(target)
            if self._is_all(target):
                self._all.assign(node.value, self._depth > 0)
            elif isinstance(target, ast.Tuple) and ALL in target_names(target, None):
                self._all.compute()

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """An annotation without a value makes a name local, yet binds nothing."""
        self._read(node.annotation)
        self._read(node.value)
        if node.value is not None:
            self._bind_target(node.target)
            if self._is_all(node.target):
                self._all.assign(node.value, self._depth > 0)
        elif isinstance(node.target, ast.Name):
            self._scope.bound.add(mangle(node.target.id, self._scope.private))

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        """An augmented assignment binds anew; on ``__all__`` it adds names."""
        self._read(node.value)
        self._bind_target(node.target)
        if self._is_all(node.target):
            self._all.extend(node.value)

    def visit_Delete(self, node: ast.Delete) -> None:
        """A deleted name holds nothing."""
        for target in node.targets:
            self._bind_target(target)

    def visit_Global(self, node: ast.Global) -> None:
        """From here on the scope binds these names in the module."""
        if self._scope is not self._module:
            # in the module itself the statement says nothing
            self._scope.globals.update(mangle(n, self._scope.private) for n in node.names)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        """From here on the scope binds these names in a function around it."""
        self._scope.nonlocals.update(mangle(n, self._scope.private) for n in node.names)

    def visit_Expr(self, node: ast.Expr) -> None:
        """An expression; ``__all__.extend(…)`` and ``.append(…)`` add exported names."""
        self._read(node.value)
        if self._scope is self._module:
            self._all.call(node.value)

    def visit_TypeAlias(self, node: ast.AST) -> None:
        """``type X = …`` binds its name."""
        self._with_type_parameters(node, (getattr(node, "value", None),))
        self._bind(getattr(node, "name").id)

    # -- definitions ------------------------------------------------------------------------------

    def visit_FunctionDef(self, node: Definition) -> None:
        """The name is bound here; the body is a scope of its own."""
        arguments = list(arguments_of(node.args))
        for decorator in node.decorator_list:
            self._read(decorator)
        for default in defaults_of(node.args):
            self._read(default)
        self._with_type_parameters(node, [*(a.annotation for a in arguments), node.returns])
        self._bind(node.name)
        private = self._scope.private
        outer = self._scope
        scope = ImportScope("function", outer.below(node.name), outer, private)
        self._scope = scope
        scope.bound.update(type_parameter_names(node))
        scope.bound.update(mangle(argument.arg, private) for argument in arguments)
        around = self._around
        kept = [flag for flag in around if flag != "try"]
        self._around = tuple(dict.fromkeys(("function", *kept)))
        self._body(node.body)
        self._around = around
        self._scope = outer

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The body runs at once in a scope of its own; then the name is bound."""
        for decorator in node.decorator_list:
            self._read(decorator)
        self._with_type_parameters(node, [*node.bases, *node.keywords])
        outer = self._scope
        self._scope = ImportScope("class", outer.below(node.name), outer, node.name)
        self._scope.bound.update(type_parameter_names(node))
        around = self._around
        self._around = tuple(dict.fromkeys((*around, "class")))
        self._body(node.body)
        self._around = around
        self._scope = outer
        self._bind(node.name)

    def _with_type_parameters(self, node: ast.AST, parts: Iterable[ast.AST | None]) -> None:
        """Read expressions of a definition that see its type parameters."""
        parameters = type_parameters(node)
        scope = self._scope.inner("types") if parameters else self._scope
        scope.bound.update(type_parameter_names(node))
        for part in (*parameters, *parts):
            self._chains.read(part, scope)

    # -- blocks -----------------------------------------------------------------------------------

    def _body(self, statements: Sequence[ast.stmt]) -> None:
        for statement in statements:
            self.visit(statement)

    def _block(self, statements: Sequence[ast.stmt], flag: str = "") -> None:
        """Visit a block inside the scope, with ``flag`` around it."""
        around = self._around
        if flag and flag not in around:
            self._around = (*around, flag)
        self._depth += 1
        self._body(statements)
        self._depth -= 1
        self._around = around

    def visit_If(self, node: ast.If) -> None:
        """The branches start from the same state; ``elif`` chains may be long."""
        flow = self._scope.flow
        ends: list[Flow] = []
        orelse: Sequence[ast.stmt] = (node,)
        flag = ""
        while len(orelse) == 1 and isinstance(branch := orelse[0], ast.If) and not flag:
            self._read(branch.test)
            before = flow.now.copy()
            positive, flag = self._checks_types(branch.test)
            self._block(branch.body, "type_checking" if positive else "")
            ends.append(flow.now)
            flow.now = before
            orelse = branch.orelse
        self._block(orelse, flag)
        ends.append(flow.now)
        flow.now = Flow.join(ends)

    def _checks_types(self, test: ast.expr) -> tuple[bool, str]:
        """Return whether the body is for type checkers only, and the flag of the other branch."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return False, "type_checking" if self._checks_types(test.operand)[0] else ""
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
            return any(self._checks_types(value)[0] for value in test.values), ""
        name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", None)
        return name in self._checking_names, ""

    def visit_While(self, node: ast.While) -> None:
        """The body may run any number of times, to any point."""
        self._read(node.test)
        self._loop(node.body, node.orelse)

    def visit_For(self, node: ast.For | ast.AsyncFor) -> None:
        """The target is bound if there is anything to loop over."""
        self._read(node.iter)
        self._loop(node.body, node.orelse, node.target)

    visit_AsyncFor = visit_For

    def _loop(
        self,
        body: Sequence[ast.stmt],
        orelse: Sequence[ast.stmt],
        target: ast.expr | None = None,
    ) -> None:
        flow = self._scope.flow
        before = flow.enter_region()
        if target is not None:
            self._bind_target(target)
        self._block(body)
        broken = flow.now = flow.leave_region(before)
        before = broken.copy()
        self._block(orelse)
        flow.now = Flow.join((before, flow.now))

    def visit_With(self, node: ast.With | ast.AsyncWith) -> None:
        """A context manager may end its body early, by swallowing an exception."""
        for item in node.items:
            self._read(item.context_expr)
        flow = self._scope.flow
        before = flow.enter_region()
        for item in node.items:
            if item.optional_vars is not None:
                self._bind_target(item.optional_vars)
        self._block(node.body)
        flow.now = flow.leave_region(before)

    visit_AsyncWith = visit_With

    def visit_Try(self, node: ast.Try | ast.TryStar) -> None:
        """A handler starts from any point of the body; the rest follows the whole body."""
        flow = self._scope.flow
        before = flow.enter_region()
        self._block(node.body, "try")
        interrupted = flow.leave_region(before)
        self._block(node.orelse, "try")
        ends = [flow.now]
        for handler in node.handlers:
            flow.now = interrupted.copy()
            self._read(handler.type)
            if handler.name:
                self._bind(handler.name)
            self._block(handler.body, "try")
            if handler.name:
                self._bind(handler.name)
            ends.append(flow.now)
        flow.now = Flow.join(ends)
        self._block(node.finalbody, "try")

    visit_TryStar = visit_Try

    def visit_Match(self, node: ast.Match) -> None:
        """Each case starts from the same state, or none is taken."""
        self._read(node.subject)
        flow = self._scope.flow
        before = flow.now
        ends = [before]
        for case in node.cases:
            flow.now = before.copy()
            for part in ast.walk(case.pattern):
                name = getattr(part, "rest", None) or getattr(part, "name", None)
                if isinstance(part, ast.pattern) and isinstance(name, str):
                    self._bind(name)
            self._read(case.pattern)
            self._read(case.guard)
            self._block(case.body)
            ends.append(flow.now)
        flow.now = Flow.join(ends)
