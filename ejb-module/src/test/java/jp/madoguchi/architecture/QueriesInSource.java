package jp.madoguchi.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The texts of all queries as the source writes them, every branch of them: texts put together,
 * choices, constants, local variables, parameters (from the calls in the same file) and builders.
 */
final class QueriesInSource {
  /**
   * One place that makes a query.
   *
   * @param texts every text it can have; empty when the source does not say
   */
  record MadeQuery(String place, boolean jpql, Set<String> texts) {}

  /**
   * One place that reads a list.
   *
   * @param bounded whether the same expression says how many at most
   */
  record ReadList(String place, boolean bounded) {}

  final List<MadeQuery> queries = new ArrayList<>();
  final List<ReadList> lists = new ArrayList<>();

  QueriesInSource(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(unit).scan(unit, null);
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** What cannot be known from the text alone. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    /** The last is {@code MedicineLookup}'s, which asks the connection itself. */
    private static final Set<String> QUESTIONS =
        Set.of("createQuery", "createNativeQuery", "nativeRows");

    private final CompilationUnitTree unit;

    Reader(CompilationUnitTree unit) {
      this.unit = unit;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      String name = name(call);
      if (QUESTIONS.contains(name)) {
        Set<String> texts;
        try {
          texts = texts(call.getArguments().get(0), getCurrentPath(), 0);
        } catch (Unknown unknown) {
          texts = Set.of();
        }
        queries.add(new MadeQuery(place(), name.equals("createQuery"), texts));
      }
      if (name.equals("getResultList") || name.equals("getResultStream")) {
        lists.add(new ReadList(place(), chain(call).contains("setMaxResults")));
      }
      return super.visitMethodInvocation(call, nothing);
    }

    private String place() {
      String type = null;
      String method = null;
      for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof MethodTree found && method == null) {
          method = found.getName().toString();
        } else if (at.getLeaf() instanceof ClassTree found) {
          type = found.getSimpleName().toString();
        }
      }
      return type + "." + method;
    }

    private Set<String> chain(MethodInvocationTree call) {
      Set<String> names = new LinkedHashSet<>();
      ExpressionTree at = call;
      while (at instanceof MethodInvocationTree one
          && one.getMethodSelect() instanceof MemberSelectTree select) {
        names.add(select.getIdentifier().toString());
        at = select.getExpression();
      }
      return names;
    }

    private Set<String> texts(Tree tree, TreePath from, int depth) {
      if (depth > 40) {
        throw new Unknown();
      }
      if (tree instanceof LiteralTree literal && literal.getValue() != null) {
        return Set.of(literal.getValue().toString());
      }
      if (tree instanceof ParenthesizedTree inner) {
        return texts(inner.getExpression(), from, depth + 1);
      }
      if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        return joined(
            texts(sum.getLeftOperand(), from, depth + 1),
            texts(sum.getRightOperand(), from, depth + 1));
      }
      if (tree instanceof ConditionalExpressionTree choice) {
        Set<String> both = new LinkedHashSet<>(texts(choice.getTrueExpression(), from, depth + 1));
        both.addAll(texts(choice.getFalseExpression(), from, depth + 1));
        return both;
      }
      if (tree instanceof SwitchExpressionTree choice) {
        Set<String> all = new LinkedHashSet<>();
        for (CaseTree one : choice.getCases()) {
          all.addAll(texts(one.getBody(), from, depth + 1));
        }
        return all;
      }
      if (tree instanceof MethodInvocationTree call && name(call).equals("formatted")) {
        return formatted(call, from, depth + 1);
      }
      if (tree instanceof IdentifierTree name) {
        return named(name.getName().toString(), from, depth + 1);
      }
      throw new Unknown();
    }

    private Set<String> formatted(MethodInvocationTree call, TreePath from, int depth) {
      ExpressionTree pattern = ((MemberSelectTree) call.getMethodSelect()).getExpression();
      Set<String> texts = texts(pattern, from, depth);
      int place = 0;
      for (ExpressionTree argument : call.getArguments()) {
        place++;
        Set<String> values;
        try {
          values = texts(argument, from, depth);
        } catch (Unknown unknown) {
          if (!argument.toString().contains("nCopies")) {
            throw unknown;
          }
          values = Set.of("?");
        }
        String any = "%" + place + "\\$s|%s|%d";
        Set<String> next = new LinkedHashSet<>();
        for (String text : texts) {
          for (String value : values) {
            String quoted = Matcher.quoteReplacement(value);
            next.add(
                text.contains("%1$s")
                    ? text.replace("%" + place + "$s", value)
                    : text.replaceFirst(any, quoted));
          }
        }
        texts = next;
      }
      return texts;
    }

    private Set<String> named(String name, TreePath from, int depth) {
      for (TreePath at = from; at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof MethodTree method) {
          for (int i = 0; i < method.getParameters().size(); i++) {
            if (method.getParameters().get(i).getName().contentEquals(name)) {
              return passed(method, i, depth);
            }
          }
          VariableTree local = variable(method, name);
          if (local != null) {
            TreePath place = TreePath.getPath(unit, local);
            return local.getType() != null && local.getType().toString().equals("StringBuilder")
                ? built(local, method, place, depth)
                : texts(local.getInitializer(), place, depth);
          }
        } else if (at.getLeaf() instanceof ClassTree type) {
          for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field && field.getName().contentEquals(name)) {
              return texts(field.getInitializer(), TreePath.getPath(unit, field), depth);
            }
          }
        }
      }
      throw new Unknown();
    }

    private VariableTree variable(MethodTree method, String name) {
      VariableTree[] found = {null};
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree one, Void nothing) {
          if (one.getName().contentEquals(name) && one.getInitializer() != null) {
            found[0] = one;
          }
          return super.visitVariable(one, nothing);
        }
      }.scan(TreePath.getPath(unit, method), null);
      return found[0];
    }

    /** What the calls in this file hand over. */
    private Set<String> passed(MethodTree method, int place, int depth) {
      Set<String> texts = new LinkedHashSet<>();
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
          if (name(call).contentEquals(method.getName())
              && call.getArguments().size() == method.getParameters().size()) {
            texts.addAll(texts(call.getArguments().get(place), getCurrentPath(), depth));
          }
          return super.visitMethodInvocation(call, nothing);
        }
      }.scan(new TreePath(unit), null);
      if (texts.isEmpty()) {
        throw new Unknown();
      }
      return texts;
    }

    /** A builder: what stands under an {@code if} may be there or not. */
    private Set<String> built(VariableTree builder, MethodTree method, TreePath from, int depth) {
      String name = builder.getName().toString();
      List<Set<String>> texts = new ArrayList<>();
      texts.add(
          builder.getInitializer() instanceof NewClassTree made && !made.getArguments().isEmpty()
              ? texts(made.getArguments().get(0), from, depth)
              : Set.of(""));
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
          if (call.getArguments().stream().anyMatch(a -> a.toString().equals(name))) {
            throw new Unknown(); // handed on to another method
          }
          if (call.getMethodSelect().toString().equals(name + ".append")) {
            Set<String> more =
                joined(texts.get(0), texts(call.getArguments().get(0), getCurrentPath(), depth));
            if (optional()) {
              more = new LinkedHashSet<>(more);
              more.addAll(texts.get(0));
            }
            texts.set(0, more);
          }
          return super.visitMethodInvocation(call, nothing);
        }

        private boolean optional() {
          for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof IfTree) {
              return true;
            }
          }
          return false;
        }
      }.scan(TreePath.getPath(unit, method), null);
      return texts.get(0);
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
      return left.stream()
          .flatMap(one -> right.stream().map(other -> one + other))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(MethodInvocationTree call) {
      ExpressionTree select = call.getMethodSelect();
      return select instanceof MemberSelectTree member
          ? member.getIdentifier().toString()
          : select.toString();
    }
  }
}
