package jp.madoguchi.testing;

import static org.eclipse.persistence.internal.libraries.asm.Opcodes.ACC_PUBLIC;
import static org.eclipse.persistence.internal.libraries.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.internal.libraries.asm.ClassWriter;
import org.eclipse.persistence.internal.libraries.asm.Type;
import org.eclipse.persistence.internal.libraries.asm.commons.GeneratorAdapter;

/**
 * Subclasses of beans whose calls go through {@link BeanContainer}, as they go through a server's
 * container: what has no interface cannot be stood in for by the JDK. Written with the class writer
 * that EclipseLink carries.
 */
final class ContainedBean {
  private static final Type CONTAINER = Type.getType(BeanContainer.class);
  private static final org.eclipse.persistence.internal.libraries.asm.commons.Method CALL =
      org.eclipse.persistence.internal.libraries.asm.commons.Method.getMethod(
          "Object call(Object, String, int, Object[])");
  private static final Map<Class<?>, Class<?>> MADE = new HashMap<>();

  private ContainedBean() {}

  /** A new bean; its calls go to the container, which calls {@code direct0}, {@code direct1} … */
  static synchronized Object of(Class<?> bean, BeanContainer container) {
    try {
      Object made =
          MADE.computeIfAbsent(bean, ContainedBean::subclass)
              .getDeclaredConstructor()
              .newInstance();
      made.getClass().getField("container").set(made, container);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(bean.getName(), e);
    }
  }

  private static Class<?> subclass(Class<?> bean) {
    String parent = Type.getInternalName(bean);
    String name = parent + "Contained";
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS) {};
    writer.visit(V17, ACC_PUBLIC, name, null, parent, null);
    writer.visitField(ACC_PUBLIC, "container", CONTAINER.getDescriptor(), null, null).visitEnd();
    GeneratorAdapter make = adapter(writer, "<init>", "()V");
    make.loadThis();
    make.visitMethodInsn(
        org.eclipse.persistence.internal.libraries.asm.Opcodes.INVOKESPECIAL,
        parent,
        "<init>",
        "()V",
        false);
    make.returnValue();
    make.endMethod();
    List<Method> methods = BeanClasses.methods(bean);
    for (int i = 0; i < methods.size(); i++) {
      contained(writer, Type.getObjectType(name), methods.get(i), i);
      direct(writer, parent, methods.get(i), i);
    }
    writer.visitEnd();
    try {
      return MethodHandles.privateLookupIn(bean, MethodHandles.lookup())
          .defineClass(writer.toByteArray());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(bean.getName(), e);
    }
  }

  private static void contained(ClassWriter writer, Type own, Method method, int index) {
    GeneratorAdapter code = adapter(writer, method.getName(), Type.getMethodDescriptor(method));
    code.loadThis();
    code.getField(own, "container", CONTAINER);
    code.loadThis();
    code.push(method.getDeclaringClass().getName());
    code.push(index);
    code.loadArgArray();
    code.invokeVirtual(CONTAINER, CALL);
    Type result = Type.getReturnType(method);
    if (result.equals(Type.VOID_TYPE)) {
      code.pop();
    } else {
      code.unbox(result);
    }
    code.returnValue();
    code.endMethod();
  }

  private static void direct(ClassWriter writer, String parent, Method method, int index) {
    GeneratorAdapter code = adapter(writer, "direct" + index, Type.getMethodDescriptor(method));
    code.loadThis();
    code.loadArgs();
    code.visitMethodInsn(
        org.eclipse.persistence.internal.libraries.asm.Opcodes.INVOKESPECIAL,
        parent,
        method.getName(),
        Type.getMethodDescriptor(method),
        false);
    code.returnValue();
    code.endMethod();
  }

  private static GeneratorAdapter adapter(ClassWriter writer, String name, String descriptor) {
    return new GeneratorAdapter(
        writer.visitMethod(ACC_PUBLIC, name, descriptor, null, null), ACC_PUBLIC, name, descriptor);
  }
}
